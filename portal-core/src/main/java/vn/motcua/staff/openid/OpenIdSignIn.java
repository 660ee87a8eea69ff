package vn.motcua.staff.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.SafeFailure;
import vn.motcua.staff.Grant;
import vn.motcua.staff.people.PeopleStore;
import vn.motcua.staff.people.Person;
import vn.motcua.staff.session.RandomToken;
import vn.motcua.staff.session.Sessions;
import vn.motcua.staff.session.Visit;
import vn.motcua.text.TypedText;

/**
 * Lets people in whom the provider knows. Their rights follow from their groups there, each time
 * they sign in; whoever is in none of those the operator named does not get in.
 */
@ApplicationScoped
public class OpenIdSignIn {
  private static final Logger LOG = Logger.getLogger(OpenIdSignIn.class.getName());
  private static final int CLOCK_SECONDS = 60;
  private static final int NAME = 60;

  @Inject private OpenIdSettings settings;
  @Inject private OpenIdProvider provider;
  @Inject private OpenIdWays ways;
  @Inject private PeopleStore people;
  @Inject private Sessions sessions;

  /**
   * The way to the provider.
   *
   * @param state for a cookie, so that only the browser that left comes back
   */
  public record Departure(String address, String state) {}

  /** Somebody who is in: the token for the cookie, and the page they wanted to see. */
  public record Arrival(String token, String way) {}

  /**
   * Begins.
   *
   * @throws PortalProblem 503 when the provider does not answer
   */
  public Departure leave(String way, String redirectUri) {
    String state = RandomToken.next();
    String nonce = RandomToken.next();
    String verifier = RandomToken.next();
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", settings.clientId());
    query.put("scope", settings.scope());
    query.put("redirect_uri", redirectUri);
    query.put("state", state);
    query.put("nonce", nonce);
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    String address = provider.endpoint("authorization_endpoint");
    ways.begin(state, nonce, verifier, way);
    return new Departure(
        address + (address.contains("?") ? "&" : "?") + OpenIdProvider.form(query), state);
  }

  /**
   * Ends.
   *
   * @throws PortalProblem 401 for whoever did not begin here, or is refused there; 403 for who has
   *     no rights here; 503 when the provider does not answer
   */
  public Arrival arrive(String state, String code, String redirectUri, Visit visit) {
    OpenIdWay way = ways.end(state).orElseThrow(() -> new PortalProblem(401, "openid-refused"));
    JwtClaims claims = verified(provider.idToken(code, way.verifier(), redirectUri), way.nonce());
    try {
      Set<Grant> grants =
          settings
              .groups()
              .of(
                  Optional.ofNullable(claims.getStringListClaimValue(settings.groupsClaim()))
                      .orElse(List.of()));
      if (grants.isEmpty()) {
        throw new PortalProblem(403, "openid-no-group");
      }
      String subject = claims.getIssuer() + "|" + claims.getSubject();
      Person person = known(subject, name(claims), grants);
      if (person.disabled()) {
        throw new PortalProblem(401, "openid-refused");
      }
      return new Arrival(sessions.begin(person.id(), visit), way.way());
    } catch (MalformedClaimException unusable) {
      throw refused(unusable);
    }
  }

  /** Two first sign-ins at the same time: the database lets one add the person. */
  private Person known(String subject, String name, Set<Grant> grants) {
    try {
      return people.known(subject, name, GroupRights.home(grants), grants);
    } catch (PersistenceException addedMeanwhile) {
      return people.known(subject, name, GroupRights.home(grants), grants);
    }
  }

  private JwtClaims verified(String idToken, String nonce) {
    try {
      JwtConsumer consumer =
          new JwtConsumerBuilder()
              .setVerificationKeyResolver(
                  new JwksVerificationKeyResolver(
                      new JsonWebKeySet(provider.keys()).getJsonWebKeys()))
              .setJwsAlgorithmConstraints(
                  ConstraintType.PERMIT,
                  AlgorithmIdentifiers.RSA_USING_SHA256,
                  AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                  AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
              .setExpectedIssuer(settings.issuer())
              .setExpectedAudience(settings.clientId())
              .setRequireSubject()
              .setRequireExpirationTime()
              .setRequireIssuedAt()
              .setAllowedClockSkewInSeconds(CLOCK_SECONDS)
              .build();
      JwtClaims claims = consumer.processToClaims(idToken);
      if (!nonce.equals(claims.getStringClaimValue("nonce"))) {
        throw new PortalProblem(401, "openid-refused");
      }
      return claims;
    } catch (InvalidJwtException | JoseException | MalformedClaimException unusable) {
      throw refused(unusable);
    }
  }

  private static String name(JwtClaims claims) throws MalformedClaimException {
    String full = claims.getStringClaimValue("name");
    String name = TypedText.line(full == null ? "" : full);
    if (name.isEmpty()) {
      String login = claims.getStringClaimValue("preferred_username");
      name = TypedText.line(login == null ? claims.getSubject() : login);
    }
    return name.substring(0, Math.min(NAME, name.length()));
  }

  private static PortalProblem refused(Exception cause) {
    LOG.log(Level.WARNING, "An ID token cannot be used", SafeFailure.of(cause));
    return new PortalProblem(401, "openid-refused");
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

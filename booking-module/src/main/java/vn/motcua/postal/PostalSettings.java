package vn.motcua.postal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator says about the post: what it costs, what its codes mean, how it signs. */
@ApplicationScoped
public class PostalSettings {
  private static final String ALGORITHM = "HmacSHA256";

  @Inject
  @ConfigProperty(name = "portal.postal.tariff")
  private Optional<String> tariff;

  @Inject
  @ConfigProperty(name = "portal.postal.codes")
  private Optional<String> codes;

  @Inject
  @ConfigProperty(name = "portal.postal.callback-secret")
  private Optional<String> secret;

  /** What an order costs by the tariff, in VND; 0 when the tariff does not say. */
  int fee(PostalKind kind) {
    return Integer.parseInt(pairs(tariff).getOrDefault(kind.name(), "0"));
  }

  /** What a code of a carrier means; empty when the operator has not said. */
  Optional<PostalState> meaning(String code) {
    return Optional.ofNullable(pairs(codes).get(code.toUpperCase(Locale.ROOT)))
        .map(PostalState::valueOf);
  }

  private static Map<String, String> pairs(Optional<String> setting) {
    return Arrays.stream(setting.orElse("").split(";"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0].strip().toUpperCase(Locale.ROOT),
                pair -> pair[1].strip().toUpperCase(Locale.ROOT)));
  }

  /** Whether carriers may tell anything at all. */
  boolean listening() {
    return secret.filter(text -> !text.isBlank()).isPresent();
  }

  /** Whether the body was signed by whoever knows the secret. */
  boolean signed(String body, String signature) {
    byte[] expected = HexFormat.of().formatHex(hmac(body)).getBytes(StandardCharsets.US_ASCII);
    String given = signature.strip().toLowerCase(Locale.ROOT).replaceFirst("^sha256=", "");
    return listening() && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] hmac(String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      String key = secret.filter(text -> !text.isBlank()).orElse("none");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never); // every Java has it
    }
  }
}

package vn.motcua.postal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator says about the post: what its codes mean, how it signs. */
@ApplicationScoped
public class PostalSettings {
  @Inject
  @ConfigProperty(name = "portal.postal.codes")
  private Optional<String> codes;

  @Inject
  @ConfigProperty(name = "portal.postal.callback-secret")
  private Optional<String> secret;

  /** What a code of a carrier means; empty when the operator has not said. */
  public Optional<PostalState> meaning(String code) {
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
    return listening() && Signature.matches(secret.orElseThrow(), body, signature);
  }
}

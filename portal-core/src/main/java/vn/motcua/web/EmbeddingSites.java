package vn.motcua.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Other sites that may show citizens' pages in a frame and ask the REST interface from theirs. */
@ApplicationScoped
public class EmbeddingSites {
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(?::\\d{1,5})?");

  private final Set<String> origins;

  EmbeddingSites() {
    origins = Set.of();
  }

  /**
   * Those of the settings.
   *
   * @throws IllegalArgumentException when one is not like {@code https://tinh.gov.vn}
   */
  @Inject
  EmbeddingSites(@ConfigProperty(name = "portal.embedding.sites") Optional<String> sites) {
    origins =
        Arrays.stream(sites.orElse("").split(","))
            .map(String::strip)
            .filter(site -> !site.isEmpty())
            .map(EmbeddingSites::origin)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String origin(String site) {
    if (!ORIGIN.matcher(site).matches()) {
      throw new IllegalArgumentException(
          "portal.embedding.sites wants origins like https://tinh.gov.vn, not: " + site);
    }
    return site;
  }

  boolean contains(String origin) {
    return origins.contains(origin);
  }

  boolean isEmpty() {
    return origins.isEmpty();
  }

  /** As the content security policy wants them. */
  String frameAncestors() {
    return origins.isEmpty() ? "'none'" : String.join(" ", origins);
  }
}

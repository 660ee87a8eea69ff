package vn.motcua.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every page loads, read once at start: the style sheet {@code theme.css}, then the operator's
 * own file when the setting {@code portal.theme.overrides} names one; and the scripts.
 */
@ApplicationScoped
public class Theme {
  private Asset css = new Asset("");
  private Map<String, Asset> scripts = Map.of();

  Theme() {}

  @Inject
  Theme(
      ServletContext application,
      @ConfigProperty(name = "portal.theme.overrides") Optional<String> overrides) {
    css = new Asset(packed(application, ThemeServlet.PATH) + overrides.map(Theme::own).orElse(""));
    scripts =
        Stream.of(
                ScriptServlet.SEARCH,
                ScriptServlet.STAFF,
                ScriptServlet.CHALLENGE,
                ScriptServlet.FEEDBACK)
            .collect(Collectors.toMap(path -> path, path -> new Asset(packed(application, path))));
  }

  Asset css() {
    return css;
  }

  /** The script of that path. */
  Asset script(String path) {
    return scripts.getOrDefault(path, new Asset(""));
  }

  private static String packed(ServletContext application, String path) {
    try (InputStream file = application.getResourceAsStream(path)) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String own(String file) {
    try {
      return "\n" + Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "portal.theme.overrides names a file that cannot be read", unreadable);
    }
  }
}

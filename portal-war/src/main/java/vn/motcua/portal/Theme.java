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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The style sheet as it is served: {@code theme.css} without its comments, then the operator's own
 * file when the setting {@code portal.theme.overrides} names one. Read once at start.
 */
@ApplicationScoped
public class Theme {
  private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");
  private static final int VERSION_LENGTH = 12;

  private byte[] css = {};
  private String version = "";

  Theme() {}

  @Inject
  Theme(
      ServletContext application,
      @ConfigProperty(name = "portal.theme.overrides") Optional<String> overrides) {
    css = compact(packed(application) + overrides.map(Theme::own).orElse(""));
    version = hash(css);
  }

  /** UTF-8. */
  byte[] css() {
    return css.clone();
  }

  /** Changes with every change of the sheet. */
  public String version() {
    return version;
  }

  static byte[] compact(String sheet) {
    String bare = COMMENTS.matcher(sheet).replaceAll("");
    return LINE_ENDS.matcher(bare).replaceAll("\n").strip().getBytes(StandardCharsets.UTF_8);
  }

  private static String packed(ServletContext application) {
    try (InputStream file = application.getResourceAsStream(ThemeServlet.PATH)) {
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

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

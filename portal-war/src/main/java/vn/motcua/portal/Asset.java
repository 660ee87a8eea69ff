package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A style sheet or script as it is served: without comments and indents, for ever under its
 * version, with a question each time without.
 */
public final class Asset {
  private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");
  private static final int VERSION_LENGTH = 12;

  private final byte[] content;
  private final String version;

  /** Of a source whose only comments are between slash and star. */
  public Asset(String source) {
    content = compact(source);
    version = hash(content);
  }

  /** Changes with every change of the content. */
  public String version() {
    return version;
  }

  /** Answers with it, or that the visitor has it already. */
  public void serve(HttpServletRequest request, HttpServletResponse response, String type)
      throws IOException {
    String tag = '"' + version + '"';
    boolean versioned = version.equals(request.getParameter("v"));
    response.setHeader(
        "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type + ";charset=UTF-8");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  public static byte[] compact(String source) {
    String bare = COMMENTS.matcher(source).replaceAll("");
    return LINE_ENDS.matcher(bare).replaceAll("\n").strip().getBytes(StandardCharsets.UTF_8);
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

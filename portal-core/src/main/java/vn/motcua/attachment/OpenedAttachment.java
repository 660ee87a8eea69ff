package vn.motcua.attachment;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.text.TypedText;

/** A file that its reader may have; to be saved, never to be shown as a page of the portal. */
public record OpenedAttachment(String name, AttachmentType type, long bytes, Path file) {
  /** Streams it. */
  public Response answer() {
    StreamingOutput stream = out -> Files.copy(file, out);
    return Response.ok(stream, type.mediaType())
        .header("Content-Length", bytes)
        .header("Content-Disposition", disposition(name))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** With the name for old programs, without accents, and for all others as it is (RFC 6266). */
  static String disposition(String name) {
    String plain = TypedText.folded(name).replaceAll("[^a-z0-9._ -]", "_");
    String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole.replace("*", "%2A");
  }
}

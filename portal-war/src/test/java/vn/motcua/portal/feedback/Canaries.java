package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

/**
 * Words planted in every field of what is sent. All of one run begin alike, so that one look finds
 * whichever of them got out; each says which field of which kind it was in.
 */
final class Canaries {
  /** Letters only: it is a word wherever words are made of a text. */
  final String mark = "kenari" + letters(UUID.randomUUID());

  /** Ten digits that are nobody's. */
  final String phone = "09" + String.valueOf(10_000_000 + Math.abs(mark.hashCode() % 80_000_000));

  private final Portal portal = new Portal();

  private static String letters(UUID id) {
    StringBuilder letters = new StringBuilder();
    for (char digit : id.toString().replace("-", "").substring(0, 12).toCharArray()) {
      letters.append((char) ('a' + Character.digit(digit, 16)));
    }
    return letters.toString();
  }

  String in(String field) {
    return mark + field;
  }

  /** Sent with a file; every field has its own canary. */
  Sender.Sent send(String kind, String naming, String department) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    String of = kind.toLowerCase(Locale.ROOT) + naming.toLowerCase(Locale.ROOT);
    fields.put("kind", kind);
    fields.put("naming", naming);
    fields.put("department", department);
    fields.put("category", "CONDUCT");
    fields.put("text", "Quầy số chín đóng cửa sớm " + in("text" + of));
    fields.put("where", in("where" + of));
    fields.put("name", in("name" + of));
    fields.put("address", in("address" + of));
    fields.put("phone", phone);
    fields.put("email", in("mail" + of) + "@example.vn");
    Answer sent = multipart(fields, in("file" + of) + ".pdf", pdf(in("content" + of)));
    return sent.as(Sender.Sent.class, 201);
  }

  private static byte[] pdf(String content) {
    return ("%PDF-1.4\n% " + content + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
  }

  private Answer multipart(Map<String, String> fields, String file, byte[] content) {
    String boundary = "ranh-gioi-" + UUID.randomUUID();
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value)));
    body.append(
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(boundary, file, new String(content, StandardCharsets.US_ASCII), boundary));
    return portal.send(
        portal
            .request("/api/v1/feedback")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
  }

  void assertNoneIn(String what, String text) {
    assertThat(text.contains(mark) || text.contains(phone))
        .as("%s holds none of %s", what, mark)
        .isFalse();
  }

  void assertNoneIn(Answer answer) {
    assertNoneIn(
        answer.response().request().method() + " " + answer.response().uri(), answer.body());
  }
}

package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an officer does at the publication desk, by the forms of its pages. */
final class PublicationDesk {
  static final String AT = "/can-bo/cong-khai";
  private static final Pattern PICK = Pattern.compile("name=\"pick\" value=\"(\\d+)\\.(\\d+)\"");

  private final Portal portal = new Portal();
  private final String[] staff;

  PublicationDesk(String officer) {
    staff = Staff.member(officer);
  }

  /** A line of the catalogue with a time limit at the counter. */
  static String line(String code, int days) {
    return TestLines.procedure(code, "Thủ tục chờ công khai " + code)
        .add(
            "methods",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("channel", "TRUC_TIEP")
                        .add("duration", days)
                        .add("unit", "WORKING_DAY")))
        .build()
        .toString();
  }

  Answer opened(String path) {
    return portal.get(AT + path, staff);
  }

  Answer sent(String path, String form) {
    return portal.post(AT + path, form, staff);
  }

  Answer uploaded(boolean whole, String... lines) {
    String body =
        part("name=\"file\"; filename=\"a.jsonl\"\r\nContent-Type: text/plain", lines)
            + (whole ? part("name=\"whole\"", "true") : "")
            + part("name=\"action\"", "stage")
            + "--xyz--\r\n";
    return portal.send(
        portal
            .request(AT + "/nhap", staff)
            .header("Content-Type", "multipart/form-data; boundary=xyz")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String part(String head, String... lines) {
    return "--xyz\r\nContent-Disposition: form-data; "
        + head
        + "\r\n\r\n"
        + String.join("\n", lines)
        + "\r\n";
  }

  /** Hands lines in. */
  void stage(String... lines) {
    Answer answer = uploaded(false, lines);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
  }

  /** What the list names it by, with the version it shows. */
  String pick(String code) {
    Matcher pick = matched(code);
    return pick.group(1) + "." + pick.group(2);
  }

  String id(String code) {
    return matched(code).group(1);
  }

  private Matcher matched(String code) {
    Matcher pick = PICK.matcher(opened("?q=" + code).body());
    assertThat(pick.find()).as("%s waits", code).isTrue();
    return pick;
  }

  boolean waits(String code) {
    return PICK.matcher(opened("?q=" + code).body()).find();
  }

  static String decision(String number, String signed, String effective) {
    return "&number="
        + Portal.encoded(number)
        + "&signedOn="
        + signed
        + "&effectiveFrom="
        + effective
        + "&issuedBy="
        + Portal.encoded("UBND tỉnh")
        + "&note=&action=approve";
  }

  Answer approved(String picks, String number, String effective) {
    return sent("/quyet-dinh", "pick=" + picks + decision(number, effective, effective));
  }
}

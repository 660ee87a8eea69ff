package vn.motcua.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;

/** What people type and what is stored of them, followed through the portal and into its log. */
@AgainstTheDeployedPortal
class LogSecrecyIT {
  private static final String NAME = "Hoàng Kim Tước Bí";
  private static final String FAMILY = "Kim Tước";
  private static final String LOGIN = "kim.tuoc.bi";
  private static final String PASSWORD = "chim-vang-anh-bay-xa";
  private static final String SECOND_FACTOR = "718203";
  private static final String PHONE = "0987654321";
  private static final String MAIL = "kim.tuoc@bi-mat.example.vn";
  private static final String CODE = "000.00.02.H20-191817-4321";
  private static final String FILE = "giay-khai-sinh-cua-kim-tuoc";
  private static final String FACTOR = "4321987";
  private static final Pattern ONE_TIME = Pattern.compile("<p class=\"code\">([^<]+)</p>");

  private final Portal portal = new Portal();
  private final String[] staff = Staff.member("Người Xem Nhật Ký");

  private Answer form(String path, String... pairs) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&");
      form.append(pairs[i]).append('=').append(Portal.encoded(pairs[i + 1]));
    }
    return portal.post(path, form.toString(), staff);
  }

  private void signsIn(String password) {
    portal.post(
        "/can-bo/dang-nhap",
        "login=" + LOGIN + "&code=" + SECOND_FACTOR + "&password=" + Portal.encoded(password),
        "Sec-Fetch-Site",
        "same-origin",
        "X-Forwarded-For",
        "203.0.113.77");
  }

  private void json(String path, String body) {
    portal.send(
        portal
            .request(path, "Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void no_name_number_address_code_or_secret_reaches_the_log() {
    Answer made = added();
    Matcher oneTime = ONE_TIME.matcher(made.body());
    assertThat(oneTime.find()).as(made.body()).isTrue();
    assertThat(added().status()).as("the login is taken now").isEqualTo(400);
    signsIn(PASSWORD);
    signsIn(oneTime.group(1));
    form("/can-bo/nhan-su/nguoi", "action", "create", "login", LOGIN + "!", "name", NAME);
    portal.get("/can-bo/nhan-su?q=" + Portal.encoded(NAME), staff);

    looksUp();
    sends();
    asks();

    assertThat(DeployedPortal.log())
        .contains("Payara Micro", "Duplicate entry … for key …")
        .doesNotContain(
            List.of(
                NAME, FAMILY, LOGIN, PASSWORD, oneTime.group(1), SECOND_FACTOR, PHONE, "987654321"))
        .doesNotContain(List.of(MAIL, "bi-mat", CODE, "191817-4321", FILE, FACTOR));
  }

  private Answer added() {
    return form(
        "/can-bo/nhan-su/nguoi",
        "action",
        "create",
        "login",
        LOGIN,
        "name",
        NAME,
        "department",
        "000.00.02.H20");
  }

  private void looksUp() {
    for (String code : List.of(CODE, CODE + "-x", NAME)) {
      portal.lookUp(code);
      portal.post("/ho-so", "code=" + Portal.encoded(code));
      portal.get("/thu-tuc?q=" + Portal.encoded(code));
      portal.get("/ho-so/" + Portal.encoded(code));
      json("/api/v1/cases/lookup", "{\"code\":\"" + code + "\",\"secret\":\"" + FACTOR + "\"");
      json("/api/v1/cases/lookup", "{\"code\":[\"" + code + "\"],\"secret\":{\"x\":" + FACTOR);
      portal.post(
          "/api/v1/probe/references/opening", "code=" + Portal.encoded(code) + "&factor=" + FACTOR);
    }
    portal.post("/api/v1/probe/references", "factor=" + FACTOR);
  }

  private void sends() {
    byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    for (byte[] content : List.of(pdf, new byte[] {1, 2, 3}, new byte[0])) {
      portal.send(
          portal
              .request("/api/v1/probe/attachments?name=" + FILE + ".pdf")
              .POST(BodyPublishers.ofByteArray(content)));
    }
    form("/can-bo/tin-nhan/gui-thu", "action", "mail", "to", MAIL);
    form("/can-bo/tin-nhan/gui-thu", "action", "mail", "to", MAIL + "@" + NAME);
    form("/can-bo/tin-nhan/gui-thu", "action", "sms", "phone", PHONE);
    form("/can-bo/tin-nhan/gui-thu", "action", "sms", "phone", PHONE + "99");
  }

  private void asks() {
    String requests = "/can-bo/du-lieu-ca-nhan/yeu-cau";
    for (String kind : List.of("EXPORT", "ERASURE", NAME)) {
      Answer made =
          form(
              requests, "action", "record", "kind", kind, "name", NAME, "phone", PHONE, "mail",
              MAIL, "code", CODE, "proof", "x");
      if (made.status() == 302) {
        portal.get(made.header("Location").replaceFirst("^https?://[^/]+", ""), staff);
      }
    }
    json("/api/v1/staff/session", "{\"" + NAME);
    assertThat(portal.get("/probe/failure?value=" + Portal.encoded(NAME)).status()).isEqualTo(500);
    portal.get("/" + Portal.encoded(NAME));
    portal.get("/api/v1/" + Portal.encoded(MAIL));
  }
}

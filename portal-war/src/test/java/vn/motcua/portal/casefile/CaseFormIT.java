package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.event;
import static vn.motcua.portal.casefile.Software.message;
import static vn.motcua.portal.casefile.Software.newCode;
import static vn.motcua.portal.casefile.Software.received;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class CaseFormIT {
  private static final Pattern ADDRESS = Pattern.compile("href=\"[^\"]*/(ho-so\\?so=[^\"]+)\"");

  private final Portal portal = new Portal();
  private final Software software = new Software(Software.INDUSTRY);
  private final String code = newCode();

  @BeforeEach
  void a_case_that_waits_for_papers() {
    String asked =
        event(
            "3",
            "2026-11-05T08:00",
            "SUPPLEMENT_REQUESTED",
            "\"reason\": \"Thiếu hợp đồng\", \"number\": \"12/PYC\", \"papers\": [{\"name\": \"Bản sao hợp đồng\"}]");
    assertThat(software.put(code, message(code, received(), asked)).status()).isEqualTo(201);
  }

  private String fields(String secret, String form) {
    return "code=%s&secret=%s&form=%s".formatted(code, Portal.encoded(secret), form);
  }

  @Test
  void whoever_opened_the_case_gets_its_forms_as_page_and_pdf_and_nobody_else() {
    Answer page = portal.post("/bieu-mau", fields("K7QM-42PX", "SUPPLEMENT"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Thông tư 03/2025/TT-VPCP", "12/PYC", "Bản sao hợp đồng", "<svg class=\"qr\"")
        .doesNotContain("CANARY", "0912555777");
    assertThat(portal.post("/bieu-mau", fields("K7QM-42PX", "RECEIPT")).body())
        .contains("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "23/11/2026", "08:30 02/11/2026")
        .doesNotContain("CANARY");

    Answer pdf = portal.post("/api/v1/cases/forms.pdf", fields("K7QM-42PX", "RECEIPT"));
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(pdf.header("Content-Disposition")).contains("receipt").doesNotContain(code);
    assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

    assertThat(portal.post("/bieu-mau", fields("WRONG", "RECEIPT")).status()).isEqualTo(404);
    assertThat(portal.post("/api/v1/cases/forms.pdf", fields("WRONG", "RECEIPT")).status())
        .isEqualTo(404);
    for (String none : new String[] {"REFUSAL", "CONTROL", "REGISTER", "nonsense"}) {
      assertThat(portal.post("/bieu-mau", fields("K7QM-42PX", none)).status()).isEqualTo(404);
      assertThat(portal.post("/api/v1/cases/forms.pdf", fields("K7QM-42PX", none)).status())
          .isEqualTo(404);
    }
  }

  @Test
  void the_permanent_address_fills_in_the_code_and_tells_nothing_by_itself() {
    Matcher address = ADDRESS.matcher(portal.post("/ho-so", "code=" + code).body());
    assertThat(address.find()).isTrue();
    String path = "/" + address.group(1);
    assertThat(path).doesNotContain(code, "H20");

    Answer led = portal.get(path);
    assertThat(led.status()).isEqualTo(200);
    assertThat(led.body()).contains("value=\"" + code + "\"").doesNotContain("class=\"status\"");
    String altered = path.substring(0, path.length() - 1) + (path.endsWith("0") ? "1" : "0");
    assertThat(portal.get(altered).body()).doesNotContain(code);
  }

  @Test
  void colleagues_get_the_control_slip_and_the_register_with_numbers() throws SQLException {
    String[] officer = Staff.member(Software.INDUSTRY, Role.OFFICER);
    String slip = "/can-bo/ho-so/bieu-mau?id=" + id() + "&form=CONTROL";
    assertThat(portal.get(slip, officer).body())
        .contains("Phiếu kiểm soát quá trình giải quyết hồ sơ", "CANARY cán bộ");
    assertThat(portal.get(slip.replace("?", ".pdf?"), officer).header("Content-Type"))
        .isEqualTo("application/pdf");
    String register = "/can-bo/ho-so/so-theo-doi?department=" + Software.INDUSTRY + "&year=2026";
    assertThat(portal.get(register, officer).body()).contains("Sổ theo dõi hồ sơ", ">1</th>");
    assertThat(portal.get(register.replace("so-theo-doi", "bieu-mau.pdf"), officer).status())
        .isEqualTo(200);
    assertThat(portal.get("/can-bo/ho-so/mot?id=" + id(), officer).body())
        .contains("form=RECEIPT", "form=SUPPLEMENT");

    String[] other = Staff.member("000.00.16.H20", Role.OFFICER);
    assertThat(portal.get(slip, other).status()).isEqualTo(404);
    assertThat(portal.get(register, other).status()).isEqualTo(404);
  }

  private long id() throws SQLException {
    try (Connection database = DeployedPortal.connect();
        ResultSet row =
            database
                .createStatement()
                .executeQuery("SELECT id FROM case_file WHERE code = '" + code + "'")) {
      row.next();
      return row.getLong(1);
    }
  }
}

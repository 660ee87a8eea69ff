package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.json;
import static vn.motcua.portal.casefile.Software.message;
import static vn.motcua.portal.casefile.Software.newCode;
import static vn.motcua.portal.casefile.Software.received;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

@AgainstTheDeployedPortal
class FiguresIT {
  private static final String OLD_CASES = "from=2020-01-01&to=2020-12-31&department=000.00.02.H23";

  private final Portal portal = new Portal();

  private JsonObject figures(String query) {
    Answer answer = portal.get("/api/v1/statistics?" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  @Test
  void the_figures_add_up_and_say_so() {
    JsonObject told = figures("from=2015-01-01");
    JsonObject total = told.getJsonObject("total");

    assertThat(told.getJsonObject("reconciliation").getBoolean("reconciles")).isTrue();
    assertThat(told.getJsonObject("reconciliation").getJsonArray("sums")).hasSize(4);
    assertThat(total.getInt("received")).isPositive();
    assertThat(total.getInt("carriedOver") + total.getInt("received"))
        .isEqualTo(
            total.getInt("resolved")
                + total.getInt("notAccepted")
                + total.getInt("withdrawn")
                + total.getInt("stopped")
                + total.getInt("inProcess"));
  }

  @Test
  void the_famous_case_was_early_and_the_famous_notices_are_counted_apart() {
    JsonObject told = figures(OLD_CASES);
    assertThat(told.getJsonObject("total").getInt("early")).isEqualTo(1);
    assertThat(told.getJsonObject("total").getInt("late")).isZero();
    assertThat(told.getJsonObject("notices").getInt("received")).isEqualTo(2);
  }

  @Test
  void a_case_is_in_the_figures_when_its_period_is_counted_next() {
    String code = newCode();
    assertThat(new Software(Software.INDUSTRY).put(code, message(code, received())).status())
        .isEqualTo(201);
    JsonObject told = figures("from=2026-10-17"); // asked for by nobody before
    assertThat(told.getJsonObject("total").getInt("received")).isPositive();
    assertThat(told.getJsonObject("reconciliation").getBoolean("reconciles")).isTrue();
  }

  @Test
  void bad_questions_are_refused_with_the_field() {
    for (String query : List.of("from=x", "from=2026-02-01&to=2026-01-01", "channel=FAX")) {
      assertThat(portal.get("/api/v1/statistics?" + query).problem(400).errors())
          .as(query)
          .isNotEmpty();
      assertThat(portal.get("/thong-ke?" + query).status()).isEqualTo(400);
    }
    assertThat(portal.get("/thong-ke?from=2026-02-01&to=2026-01-01").body())
        .contains("<title>Lỗi: ");
  }

  @Test
  void the_files_have_what_the_data_have(@TempDir Path folder) throws IOException {
    Answer csv = portal.get("/api/v1/statistics.csv?" + OLD_CASES);
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.body()).contains("\"Theo cơ quan\",\"000.00.02.H23\"").contains("khớp");

    Answer sheet = portal.get("/api/v1/statistics.xlsx?" + OLD_CASES);
    assertThat(sheet.status()).isEqualTo(200);
    Path file = Files.write(folder.resolve("thong-ke.xlsx"), sheet.bytes());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry("xl/worksheets/sheet6.xml")).isNotNull();
      try (InputStream book = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
        assertThat(new String(book.readAllBytes(), StandardCharsets.UTF_8))
            .contains("Theo c&#x1a1; quan"); // as the library writes letters
      }
    }
  }

  @Test
  void nothing_tells_of_a_single_case() {
    assertThat(portal.get("/api/v1/statistics?from=2015-01-01").body())
        .doesNotContainPattern("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}-\\d{6}-\\d+");
  }

  @Test
  void the_indicators_say_what_is_measured_by_every_feature_and_what_is_not() {
    JsonObject told = json(portal.get("/api/v1/service-quality?from=2015-01-01").body());
    assertThat(told.getJsonArray("groups")).hasSize(6);
    assertThat(told.getInt("most")).isEqualTo(100);
    assertThat(told.getInt("measured")).isBetween(36, 99);
    assertThat(told.getString("source")).contains("766/QĐ-TTg");
    String page = portal.get("/chi-so-766?from=2015-01-01").body();
    assertThat(page).contains("Công khai, minh bạch", "Không có số liệu").doesNotContain("???");
    assertThat(portal.get("/chi-so-766?from=x").status()).isEqualTo(400);
    assertThat(portal.get("/api/v1/service-quality?to=x").problem(400).errors()).isNotEmpty();
    assertThat(portal.get("/api/v1/service-quality.csv").body()).contains("766/QĐ-TTg");
    assertThat(portal.get("/api/v1/service-quality.xlsx").status()).isEqualTo(200);
  }
}

package vn.motcua.portal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;

@AgainstTheDeployedPortal
class HealthIT {
  private static final Duration A_ROUND = Duration.ofSeconds(30);

  private final Portal portal = new Portal();

  @ParameterizedTest
  @ValueSource(strings = {"database", "index", "mail", "sms", "scanner", "outbox", "disk"})
  void readiness_tells_of_each_dependency(String name) {
    Wait.until(
        name + " has been looked at",
        A_ROUND,
        () -> {
          String ready = portal.get("/health/ready").body();
          return ready.matches(
              "(?s).*\\{\"name\":\"%s\",\"status\":\"UP\",\"data\":\\{[^}]*\"condition\":\"(WELL|UNUSED|POOR)\".*"
                  .formatted(name));
        });
  }

  @Test
  void alive_and_started_are_told_apart_from_ready() {
    assertThat(portal.get("/health/live").body()).contains("threads").doesNotContain("database");
    assertThat(portal.get("/health/started").body()).contains("startup");
  }

  @Test
  void figures_are_for_this_machine_and_for_who_has_the_token_and_for_nobody_else() {
    assertThat(portal.get("/metrics").status()).isEqualTo(200);
    assertThat(portal.get("/metrics", "X-Forwarded-For", "127.0.0.1").status()).isEqualTo(404);
    assertThat(
            portal
                .get(
                    "/metrics",
                    "X-Forwarded-For",
                    "203.0.113.7",
                    "Authorization",
                    "Bearer " + DeployedPortal.METRICS_TOKEN)
                .status())
        .isEqualTo(200);
    assertThat(
            portal
                .get(
                    "/metrics",
                    "X-Forwarded-For",
                    "203.0.113.7",
                    "Authorization",
                    "Bearer " + DeployedPortal.METRICS_TOKEN + "x")
                .status())
        .isEqualTo(404);
    assertThat(portal.get("/metrics?scope=base", "Forwarded", "for=127.0.0.1").status())
        .isEqualTo(404);
  }

  @Test
  void figures_count_what_was_asked_by_its_way_and_never_by_what_was_typed() {
    portal.get("/thu-tuc/2.000033");
    portal.get("/thu-tuc?q=giay+phep+xay+dung");
    portal.get("/khong-co-trang-nay-4711");
    portal.get("/api/v1/procedures/2.000033");
    portal.get("/api/v1/procedures?q=khongthaygidauxyz");
    portal.post("/api/v1/cases/lookup", "code=000.00.02.H23-200922-0005");
    portal.post("/can-bo/dang-nhap", "login=ai&password=sai", "Sec-Fetch-Site", "same-origin");

    String figures = portal.get("/metrics").body().replaceAll("(?m) \\S+$", ""); // names and tags

    assertThat(figures)
        .contains("route=\"/thu-tuc/*\"", "route=\"/thu-tuc\"", "route=\"other\"")
        .contains("route=\"/api/v1/procedures/{code}\"", "route=\"/api/v1/procedures\"")
        .contains("portal_searches_total{", "outcome=\"found\"", "outcome=\"nothing\"")
        .contains("portal_condition{", "of=\"database\"")
        .contains("portal_search_millis", "portal_request_millis")
        .doesNotContain("2.000033", "4711", "xay", "H23-");
    Wait.until(
        "the figures of the dependencies are there",
        A_ROUND,
        () -> {
          String now = portal.get("/metrics").body();
          return now.contains("portal_outbox_behind_seconds_mail")
              && now.contains("portal_outbox_messages_dead")
              && now.contains("portal_database_connections")
              && now.contains("portal_database_pool_in_use")
              && now.contains("portal_index_desk_revisions_behind")
              && now.contains("portal_index_calendar_revisions_behind")
              && now.contains("portal_index_imports_running")
              && now.contains("portal_scanner_waiting_files")
              && now.contains("portal_disk_free_megabytes");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "/can-bo/tinh-trang, Tình trạng hệ thống, Cơ sở dữ liệu, Bình thường",
    "/can-bo/tinh-trang?lang=en, Health of the system, Database, Works"
  })
  void staff_are_told_in_words(String path, String title, String name, String words) {
    Answer page = portal.get(path, Staff.member("Người trực"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains(title, name, words).doesNotContain("???");
  }

  @Test
  void the_id_of_a_request_is_in_its_header_its_problem_and_its_page() {
    Answer problem = portal.get("/api/v1/procedures?size=0");
    assertThat(problem.problem(400).instance())
        .isEqualTo("urn:mot-cua:request:" + problem.header("X-Request-Id"));

    Answer page = portal.get("/khong-co");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.header("X-Request-Id")).matches("[0-9a-f]{16}");
    assertThat(page.body()).contains(page.header("X-Request-Id"));
  }
}

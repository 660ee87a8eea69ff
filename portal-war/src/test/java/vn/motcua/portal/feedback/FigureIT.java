package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** The figures of feedback add up, tell nothing of few, and nothing of what is restricted. */
@AgainstTheDeployedPortal
class FigureIT {
  private static final int RECEIVED = 4;
  private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  private final Sender sender = new Sender();
  private final Portal portal = sender.portal();
  private final String[] province = Staff.member("", Role.LEADER);

  /** Lines without the head, split at the commas outside of quotation marks. */
  private static List<String[]> lines(String csv) {
    return csv.lines().skip(1).map(line -> line.split(COMMA, -1)).toList();
  }

  private static Map<String, Long> sums(String csv) {
    return lines(csv).stream()
        .collect(
            Collectors.groupingBy(
                line -> line[1], Collectors.summingLong(line -> Long.parseLong(line[RECEIVED]))));
  }

  private String own() {
    return portal.get("/api/v1/feedback-desk/figures.csv", province).body();
  }

  private long total() {
    return sums(own()).getOrDefault("TOTAL", 0L);
  }

  @Test
  void every_table_has_the_same_total_and_every_line_adds_up() {
    sender.send("Để có một việc trong năm " + UUID.randomUUID());
    Map<String, Long> sums = sums(own());
    assertThat(sums.keySet())
        .containsExactlyInAnyOrder("TOTAL", "DEPARTMENT", "CATEGORY", "PROCEDURE", "MONTH");
    assertThat(sums.values()).allMatch(sum -> sum.equals(sums.get("TOTAL")));
    for (String[] line : lines(own())) {
      long parts = 0;
      for (int i = RECEIVED + 1; i <= RECEIVED + 5; i++) {
        parts += Long.parseLong(line[i]);
      }
      assertThat(parts).as(String.join(",", line)).isEqualTo(Long.parseLong(line[RECEIVED]));
    }
  }

  @Test
  void the_public_part_tells_of_no_group_below_five() {
    String told = portal.get("/api/v1/feedback/figures/report.csv").body();
    assertThat(lines(told))
        .isNotEmpty()
        .allMatch(line -> line[1].equals("TOTAL") || Long.parseLong(line[RECEIVED]) >= 5);
    assertThat(portal.get("/gop-y/thong-ke?year=1999").status()).isEqualTo(200);
    assertThat(portal.get("/gop-y/thong-ke").body()).contains("Theo cơ quan", "Theo tháng");
  }

  @Test
  void complaints_and_denunciations_change_no_figure() {
    long before = total();
    for (String kind : List.of("COMPLAINT", "DENUNCIATION")) {
      sender.send(
          Json.createObjectBuilder()
              .add("kind", kind)
              .add("text", "Việc kín " + UUID.randomUUID())
              .add("department", Sender.TRADE)
              .add("name", "Người gửi")
              .add("address", "Mẫu Trung")
              .add("phone", "0912345678"));
    }
    assertThat(total()).isEqualTo(before);
    sender.send("Việc thường " + UUID.randomUUID());
    assertThat(total()).isEqualTo(before + 1);
  }

  @Test
  void who_works_for_one_department_reads_the_figures_of_that_one() {
    String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
    sender.send("Việc của sở " + UUID.randomUUID());
    assertThat(lines(portal.get("/api/v1/feedback-desk/figures.csv", officer).body()))
        .filteredOn(line -> line[1].equals("DEPARTMENT"))
        .isNotEmpty()
        .allMatch(line -> line[2].startsWith("\"000.00.02") || line[2].contains(".02.H20"));
    assertThat(portal.get("/can-bo/gop-y/thong-ke", officer).body())
        .contains("Báo cáo năm", "Các cơ quan bạn làm việc");
  }
}

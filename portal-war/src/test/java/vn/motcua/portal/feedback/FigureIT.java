package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;
import vn.motcua.time.VietnamTime;

/** The figures of feedback add up, tell nothing of few, and nothing of what is restricted. */
@AgainstTheDeployedPortal
class FigureIT {
  private static final int RECEIVED = 4;
  private static final String CENTRE = "000.01.01.H20";
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
    sums.remove("JOINTLY_WITH"); // what was asked of two departments is in there twice
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
  void what_is_taken_along_says_when_it_was_counted_as_the_page_does() {
    String told = portal.get("/api/v1/feedback/figures/report.csv").body();
    assertThat(told.lines().findFirst().orElseThrow()).endsWith(",counted_at");
    OffsetDateTime counted = countedAt(lines(told).get(0));
    assertThat(lines(told)).allMatch(line -> countedAt(line).equals(counted));
    assertThat(portal.get("/gop-y/thong-ke").body())
        .contains("Tính lúc " + DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").format(counted));
    assertThat(counted).isBefore(OffsetDateTime.now(VietnamTime.ZONE));
    String year = "?from=2006-01-01&to=2006-12-31";
    String json = portal.get("/api/v1/feedback/figures" + year).body();
    assertThat(json).containsPattern("\"countedAt\":\"20\\d\\d-[0-9T:-]+\\+07:00\"");
    assertThat(countedAt(lines(own()).get(0))).isAfterOrEqualTo(counted);
  }

  private static OffsetDateTime countedAt(String[] line) {
    return OffsetDateTime.parse(line[line.length - 1]);
  }

  /** The case small provinces have to report. */
  @Test
  void the_one_message_of_a_year_handled_with_the_service_centre_is_reported_to_the_province_only()
      throws SQLException {
    Sender.Sent sent = sender.send("Quầy số hai đóng cửa sớm " + UUID.randomUUID());
    answeredWithTheCentre(sent);
    String answered = "UPDATE feedback SET answered_at = ?, received_at = ?, due_on = ?";
    change(answered, "2007-05-11 03:00", "2007-05-07 02:00", "2007-05-14", sent);
    assertThat(reported()).containsExactly("1,1,0,0,0,0,0,1,0", "1,1,0,0,0,0,0,1,0");
    Answer page = portal.get("/can-bo/gop-y/thong-ke?year=2007", province);
    assertThat(page.body())
        .contains("Báo cáo năm 2007", "Toàn tỉnh, mọi cơ quan")
        .containsPattern(
            "(?s)id=\"partners\".*Trung tâm Phục vụ hành chính công Tỉnh Mẫu</th>"
                + "<td[^>]*>1</td><td[^>]*>1</td><td[^>]*>0</td>");
    change(answered, "2007-05-15 03:00", "2007-05-07 02:00", "2007-05-14", sent);
    assertThat(reported())
        .as("a day late")
        .containsExactly("1,0,1,0,0,0,0,1,0", "1,0,1,0,0,0,0,1,0");

    assertThat(lines(portal.get("/api/v1/feedback/figures/report.csv?year=2007").body()))
        .extracting(line -> line[1] + " " + line[RECEIVED])
        .as("nobody else reads of one person")
        .containsExactly("TOTAL 0");
    assertThat(portal.get("/gop-y/thong-ke?year=2007").body())
        .contains("quá ít góp ý để công bố")
        .doesNotContain("Phối hợp");
    assertThat(portal.get("/api/v1/feedback/figures?from=2007-01-01&to=2007-12-31").body())
        .contains("\"departments\":[]");
  }

  private void answeredWithTheCentre(Sender.Sent sent) {
    String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
    String[] leader = Staff.member(Sender.TRADE, Role.LEADER);
    String[] centre = Staff.member(CENTRE, Role.OFFICER);
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    String[] question = {
      "jointDepartment", CENTRE, "jointQuestion", "Quầy mở đến mấy giờ?", "days", "2"
    };
    sender.does(id, "consult", officer, question);
    Matcher part =
        Pattern.compile("name=\"contributionId\" value=\"(\\d+)\"")
            .matcher(sender.open(id, centre).body());
    assertThat(part.find()).isTrue();
    String[] given = {"contributionId", part.group(1), "contribution", "Đến 17 giờ."};
    sender.does(id, "contribute", centre, given);
    sender.does(id, "draft", officer, "draft", "Quầy mở đến 17 giờ.");
    sender.does(id, "approve", leader);
  }

  private static void change(
      String assigned, String answered, String received, String due, Sender.Sent sent)
      throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement one = database.prepareStatement(assigned + " WHERE reference = ?")) {
      one.setString(1, answered);
      one.setString(2, received);
      one.setString(3, due);
      one.setString(4, sent.reference().replace("-", ""));
      assertThat(one.executeUpdate()).isEqualTo(1);
    }
  }

  /** What the province reads of 2007 in all, and with the centre: from received to reopened. */
  private List<String> reported() {
    String csv = portal.get("/api/v1/feedback-desk/figures.csv?year=2007", province).body();
    return lines(csv).stream()
        .filter(
            line ->
                line[1].equals("TOTAL")
                    || (line[1].equals("JOINTLY_WITH") && line[2].equals('"' + CENTRE + '"')))
        .map(line -> String.join(",", Arrays.copyOfRange(line, RECEIVED, RECEIVED + 9)))
        .toList();
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

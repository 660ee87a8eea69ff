package vn.motcua.feedback.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.feedback.FeedbackChoices;
import vn.motcua.text.Csv;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/** Says what figures are about, and writes them as a table. */
@RequestScoped
class FigureWords {
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  @Inject private Texts texts;
  @Inject private FeedbackChoices choices;
  @Inject private HttpServletRequest request;

  private String text(String key) {
    return texts.get(RequestLanguage.of(request), key);
  }

  String name(Grouping by, Figure figure) {
    String key = figure.key();
    if (key.isEmpty()) {
      return text("feedback.figures.others");
    }
    return switch (by) {
      case DEPARTMENT -> choices.name(key);
      case CATEGORY -> text("feedback.category." + key);
      case PROCEDURE -> key.equals(Grouping.NO_PROCEDURE) ? text("feedback.figures.none") : key;
      case MONTH -> key.substring(5) + "/" + key.substring(0, 4);
    };
  }

  /**
   * Comma-separated, with a mark for spreadsheets that it is UTF-8. Each line says when it was
   * counted: lines are copied without their head.
   */
  String csv(YearReport report, Instant counted) {
    String at = ISO.format(counted.atZone(VietnamTime.ZONE).truncatedTo(ChronoUnit.SECONDS));
    Stream<String> head =
        Stream.of(
            "year,by,key,name,received,answered_on_time,answered_late,open_in_time,open_late,"
                + "otherwise,forwarded,jointly,reopened,rated,satisfaction,counted_at");
    Stream<String> lines =
        Stream.of(
                Stream.of(line(report, "TOTAL", text("feedback.figures.total"), report.total())),
                report.lines().entrySet().stream()
                    .flatMap(by -> lines(report, by.getKey().name(), by.getKey(), by.getValue())),
                lines(report, "JOINTLY_WITH", Grouping.DEPARTMENT, report.partners()))
            .flatMap(part -> part)
            .map(line -> line + "," + at);
    return "\uFEFF" + Stream.concat(head, lines).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private Stream<String> lines(YearReport report, String by, Grouping names, List<Figure> figures) {
    return figures.stream().map(one -> line(report, by, name(names, one), one));
  }

  private static String line(YearReport report, String by, String name, Figure one) {
    return Stream.concat(
            Stream.of(String.valueOf(report.year()), by, Csv.quoted(one.key()), Csv.quoted(name)),
            Stream.concat(
                List.of(
                        one.received(),
                        one.onTime(),
                        one.late(),
                        one.inTime(),
                        one.overdue(),
                        one.otherwise(),
                        one.forwarded(),
                        one.jointly(),
                        one.reopened(),
                        one.rated())
                    .stream()
                    .map(String::valueOf),
                Stream.of(Objects.toString(one.satisfaction(), ""))))
        .collect(Collectors.joining(","));
  }
}

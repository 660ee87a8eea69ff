package vn.motcua.feedback.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.feedback.FeedbackChoices;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;

/** Says what figures are about, and writes them as a table. */
@RequestScoped
class FigureWords {
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

  /** Comma-separated, with a mark for spreadsheets that it is UTF-8. */
  String csv(YearReport report) {
    Stream<String> head =
        Stream.of(
            "year,by,key,name,received,answered_on_time,answered_late,open_in_time,open_late,"
                + "otherwise,forwarded,jointly,reopened,rated,satisfaction");
    Stream<String> lines =
        Stream.concat(
            Stream.of(line(report, "TOTAL", text("feedback.figures.total"), report.total())),
            report.lines().entrySet().stream()
                .flatMap(
                    by ->
                        by.getValue().stream()
                            .map(
                                one ->
                                    line(
                                        report, by.getKey().name(), name(by.getKey(), one), one))));
    return "\uFEFF" + Stream.concat(head, lines).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(YearReport report, String by, String name, Figure one) {
    return Stream.concat(
            Stream.of(String.valueOf(report.year()), by, quoted(one.key()), quoted(name)),
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

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}

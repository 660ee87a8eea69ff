package vn.motcua.feedback.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;

/** The inbox of an officer. */
@Named
@RequestScoped
public class InboxPage {
  private static final int LONGEST = 100;

  @Inject private HttpServletRequest request;
  @Inject private Inbox inbox;
  @Inject private Clock clock;

  private InboxQuestion question =
      new InboxQuestion(InboxQuestion.View.OPEN, "", "", LocalDate.EPOCH, 0);
  private Inbox.Lines found = new Inbox.Lines(List.of(), false);

  @PostConstruct
  void read() {
    String page = given("page");
    question =
        new InboxQuestion(
            view(given("view")),
            given("department"),
            given("q"),
            VietnamTime.today(clock),
            page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0);
    found = inbox.find(question);
  }

  private String given(String parameter) {
    String line = TypedText.line(Objects.toString(request.getParameter(parameter), ""));
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  private static InboxQuestion.View view(String typed) {
    return Stream.of(InboxQuestion.View.values())
        .filter(view -> view.name().equals(typed))
        .findFirst()
        .orElse(InboxQuestion.View.OPEN);
  }

  public List<String> getViews() {
    return Stream.of(InboxQuestion.View.values()).map(Enum::name).toList();
  }

  public String getView() {
    return question.view().name();
  }

  /** Whether something was just handed on. */
  public boolean isDone() {
    return request.getParameter("done") != null;
  }

  public String getWords() {
    return question.words();
  }

  public String getDepartment() {
    return question.department();
  }

  public List<Inbox.Line> getLines() {
    return found.lines();
  }

  /** How a line is marked: {@code error} when late, {@code warn} when due today, else nothing. */
  public String tone(Inbox.Line line) {
    LocalDate due = line.dueOn();
    if (due == null || !line.state().open()) {
      return "";
    }
    return due.isBefore(question.today()) ? "error" : due.equals(question.today()) ? "warn" : "";
  }

  /** Address of the page so many pages on; empty when there is none. */
  public String page(int on) {
    int number = question.page() + on;
    if (number < 0 || (on > 0 && !found.more())) {
      return "";
    }
    return "?view=%s&department=%s&q=%s&page=%d"
        .formatted(
            question.view(),
            URLEncoder.encode(question.department(), StandardCharsets.UTF_8),
            URLEncoder.encode(question.words(), StandardCharsets.UTF_8),
            number);
  }
}

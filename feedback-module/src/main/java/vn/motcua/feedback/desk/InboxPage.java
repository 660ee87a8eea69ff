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
import java.util.Optional;
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
      new InboxQuestion(InboxQuestion.View.OPEN, "", "", "", LocalDate.EPOCH, Optional.empty());
  private Inbox.Lines found = new Inbox.Lines(List.of(), Optional.empty());
  private boolean read;

  @PostConstruct
  void ask() {
    question =
        new InboxQuestion(
            view(given("view")),
            given("within"),
            given("q"),
            given("marked"),
            VietnamTime.today(clock),
            InboxQuestion.Place.read(given("after")));
  }

  private Inbox.Lines found() {
    if (!read) { // after what a form did
      found = inbox.find(question);
      read = true;
    }
    return found;
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

  public String getMark() {
    return question.mark();
  }

  public List<Inbox.Line> getLines() {
    return found().lines();
  }

  /** How a line is marked: {@code error} when late, {@code warn} when due today, else nothing. */
  public String tone(Inbox.Line line) {
    LocalDate due = line.dueOn();
    if (due == null || !line.state().open()) {
      return "";
    }
    return due.isBefore(question.today()) ? "error" : due.equals(question.today()) ? "warn" : "";
  }

  /** Address of the first page of this question. */
  public String getFirst() {
    return "?view=%s&within=%s&marked=%s&q=%s"
        .formatted(
            question.view(),
            encoded(question.department()),
            encoded(question.mark()),
            encoded(question.words()));
  }

  public boolean isFirstPage() {
    return question.after().isEmpty();
  }

  /** Address of the page behind this one; empty when there is none. */
  public String getNext() {
    return found().last().map(place -> getFirst() + "&after=" + place.written()).orElse("");
  }

  /** Address of this page. */
  public String getHere() {
    return getFirst() + question.after().map(place -> "&after=" + place.written()).orElse("");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

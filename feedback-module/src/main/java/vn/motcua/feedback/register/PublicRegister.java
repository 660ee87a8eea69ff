package vn.motcua.feedback.register;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.feedback.FeedbackPage;
import vn.motcua.text.TypedText;

/** The pages of the public register: the list with its search, and one of it. */
@Named
@RequestScoped
public class PublicRegister {
  private static final int SIZE = 10;
  private static final int LONGEST = 200;

  @Inject private HttpServletRequest request;
  @Inject private FeedbackPage page;
  @Inject private Register register;

  private String words = "";
  private String department = "";
  private String procedure = "";
  private int at;
  private Register.Found found = new Register.Found(0, List.of());
  private @Nullable PublicFeedback one;

  @PostConstruct
  void read() {
    if (!page.getItem().isEmpty()) {
      one = register.find(page.getItem()).orElse(null);
      if (one == null) {
        Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
      }
      return;
    }
    words = shortened("q");
    department = shortened("department");
    procedure = shortened("procedure");
    String typed = Objects.toString(request.getParameter("page"), "0");
    at = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    found = register.find(new Register.Question(words, procedure, department, ""), at, SIZE);
  }

  private String shortened(String parameter) {
    String line = TypedText.line(Objects.toString(request.getParameter(parameter), ""));
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  public Register.Found getFound() {
    return found;
  }

  /** Null when nothing public is there. */
  public @Nullable PublicFeedback getOne() {
    return one;
  }

  public String getWords() {
    return words;
  }

  public String getDepartment() {
    return department;
  }

  public String getProcedure() {
    return procedure;
  }

  public int getNumber() {
    return at + 1;
  }

  public long getPages() {
    return Math.max(1, (found.total() + SIZE - 1) / SIZE);
  }

  /** Address of the page so many pages on; empty when there is none. */
  public String page(int on) {
    int number = at + on;
    return number < 0 || number >= getPages()
        ? ""
        : "?q=%s&department=%s&procedure=%s&page=%d"
            .formatted(encoded(words), encoded(department), encoded(procedure), number);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The first words of a question. */
  public String title(PublicFeedback feedback) {
    return RegisterFeeds.title(feedback.question());
  }
}

package vn.motcua.feedback.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.own.OwnFeedback.Office;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.PublicAddress;

/** The public register over REST: published questions with their answers. */
@Path("feedback/public")
@RequestScoped
public class RegisterResource {
  private static final int MOST = 100;
  private static final int MOST_PAGES = 10_000;
  private static final int FEED = 50;

  @Inject private Register register;
  @Inject private Departments departments;
  @Inject private RegisterFeeds feeds;
  @Inject private PublicAddress addresses;
  @Context private HttpServletRequest request;

  /** A page of the register. */
  public record Page(long total, int page, int size, List<Hit> hits) {}

  /**
   * One of it.
   *
   * @param sender null unless they wanted to be named
   */
  public record Hit(
      String id,
      String question,
      String answer,
      @Nullable String sender,
      Category category,
      @Nullable String procedure,
      Office department,
      @Nullable String where,
      LocalDate receivedOn,
      LocalDate answeredOn) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Answered feedback that was published",
      description =
          "Words are found with or without accents; all of them must be there. What was not"
              + " published, and every complaint and denunciation, is absent.")
  public Page find(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("procedure") @DefaultValue("") String procedure,
      @QueryParam("department") @DefaultValue("") String department,
      @QueryParam("category") @DefaultValue("") String category,
      @QueryParam("page") @DefaultValue("0") String page,
      @QueryParam("size") @DefaultValue("10") String size) {
    int from = number("page", page, 0, MOST_PAGES);
    int many = number("size", size, 1, MOST);
    Register.Found found =
        register.find(
            new Register.Question(
                words,
                procedure.strip(),
                department.strip().toUpperCase(Locale.ROOT),
                category.strip()),
            from,
            many);
    DepartmentTree tree = departments.tree();
    Language language = RequestLanguage.of(request);
    return new Page(
        found.total(),
        from,
        many,
        found.hits().stream().map(one -> hit(one, tree, language)).toList());
  }

  @GET
  @Path("feed.atom")
  @Produces(MediaType.APPLICATION_ATOM_XML)
  @Operation(summary = "The latest answers as an Atom feed")
  public String atom() {
    return feeds.atom(
        register.find(Register.Question.ALL, 0, FEED).hits(),
        register.latest(),
        addresses.of("gop-y/cong-khai"),
        RequestLanguage.of(request));
  }

  @GET
  @Path("answers.csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(summary = "The latest answers as a table, 1,000 at most")
  public String csv() {
    return feeds.csv(register.find(Register.Question.ALL, 0, 1_000).hits());
  }

  private static Hit hit(PublicFeedback one, DepartmentTree tree, Language language) {
    return new Hit(
        one.id(),
        one.question(),
        one.answer(),
        orNull(one.sender()),
        one.category(),
        orNull(one.procedure()),
        new Office(
            one.department(),
            tree.find(one.department()).map(d -> d.name(language)).orElse(one.department())),
        orNull(one.where()),
        one.receivedAt().atZone(VietnamTime.ZONE).toLocalDate(),
        one.answeredAt().atZone(VietnamTime.ZONE).toLocalDate());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static int number(String field, String typed, int least, int most) {
    int number;
    try {
      number = Integer.parseInt(typed.strip());
    } catch (NumberFormatException none) {
      throw new InvalidInput(field, "input.not-a-number");
    }
    if (number < least || number > most) {
      throw new InvalidInput(field, "input.out-of-range", least, most);
    }
    return number;
  }
}

package vn.motcua.feedback.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.problem.InvalidInput;
import vn.motcua.protection.limit.Limited;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.web.NoStore;

/** Published answers to something like what somebody is writing. */
@Path("feedback/similar")
@RequestScoped
@NoStore
public class SimilarResource {
  private static final int LONGEST = 5_000;

  @Inject private SimilarAnswers similar;
  @Inject private Departments departments;
  @Context private HttpServletRequest request;

  /** What is being written; by POST, so that it stands in no address. */
  public record Writing(@Nullable String text) {
    /** Never shows what it says, whoever logs it. */
    @Override
    public String toString() {
      return "Writing";
    }
  }

  /** One of the register. */
  public record Similar(String id, String title, String department) {}

  @POST
  @Limited(Limited.SEARCH)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Published answers to something similar",
      description =
          "At most three; none when too little of the text is in the register. The text is not"
              + " kept.")
  public List<Similar> similar(@Nullable Writing writing) {
    String text = Objects.requireNonNullElse(writing == null ? null : writing.text(), "");
    if (text.length() > LONGEST) {
      throw new InvalidInput("text", "input.too-long", LONGEST);
    }
    DepartmentTree tree = departments.tree();
    Language language = RequestLanguage.of(request);
    return similar.to(text).stream()
        .map(
            one ->
                new Similar(
                    one.id(),
                    RegisterFeeds.title(one.question()),
                    tree.find(one.department())
                        .map(department -> department.name(language))
                        .orElse(one.department())))
        .toList();
  }
}

package vn.motcua.procedure.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.publication.Pick;
import vn.motcua.procedure.publication.Staged;
import vn.motcua.procedure.publication.StagedState;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** How the pages of the publication desk say and read things. */
@Named
@RequestScoped
public class PublicationWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

  @Inject private PageText text;

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  public String when(Instant at) {
    return WHEN.format(at);
  }

  /** The words for a constant. */
  public String of(String prefix, Object constant) {
    return text.get(prefix + "." + constant);
  }

  /** Where it comes from, in words where there are some. */
  public String source(String source) {
    return text.orElse("publication.source." + source, source);
  }

  /** How it stands: what staff made of it, or else how it differs. */
  public String standing(Staged staged) {
    return staged.state() == StagedState.OPEN
        ? of("publication.difference", staged.difference())
        : of("publication.state", staged.state());
  }

  /** How a form names it together with the version that was seen. */
  public String pick(Staged staged) {
    return staged.id() + "." + staged.version();
  }

  /** What forms name; what cannot be read is left out. */
  static List<Pick> picks(String @Nullable ... named) {
    return (named == null ? Stream.<String>empty() : Arrays.stream(named))
        .flatMap(all -> Arrays.stream(all.split(",")))
        .map(String::strip)
        .filter(pick -> pick.matches("\\d{1,15}\\.\\d{1,9}"))
        .distinct()
        .map(pick -> pick.split("\\."))
        .map(parts -> new Pick(Long.parseLong(parts[0]), Integer.parseInt(parts[1])))
        .toList();
  }

  /** What is wrong, in sentences; what is wrong with no field leads to the one named. */
  public List<Problem> problems(@Nullable PortalProblem problem, String otherwise) {
    if (problem == null) {
      return List.of();
    }
    if (problem.fields().isEmpty()) {
      String detail = text.with("problem." + problem.key() + ".detail", problem.values());
      return List.of(new Problem(otherwise, detail));
    }
    return problem.fields().stream()
        .map(wrong -> new Problem(wrong.field(), text.with(wrong.key(), wrong.values().toArray())))
        .toList();
  }

  /** What is wrong with a field; null when nothing is. */
  public static @Nullable String of(List<Problem> problems, String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}

package vn.motcua.search.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.outage.Outage;
import vn.motcua.plugin.ProcedureAnswers;
import vn.motcua.plugin.ProcedureAnswers.Answered;
import vn.motcua.plugin.RelatedTasks;
import vn.motcua.plugin.RelatedTasks.Offer;
import vn.motcua.procedure.PublishedProcedure;

/** What other features offer to whoever reads about a procedure in force. */
@Named
@RequestScoped
public class ProcedureTasks {
  @Inject private ProcedurePage page;
  @Inject @Any private Instance<RelatedTasks> features;
  @Inject @Any private Instance<ProcedureAnswers> answers;
  @Inject private HttpServletRequest request;

  private @Nullable List<Answered> answered;

  /** In their order; none on the page of a repealed procedure or a past version. */
  public List<Offer> getOffers() {
    PublishedProcedure procedure = page.getProcedure();
    if (procedure == null || page.isRepealed() || page.getDay() != null) {
      return List.of();
    }
    return features.stream()
        .flatMap(feature -> unlessAway(() -> feature.forProcedure(procedure.code())).stream())
        .sorted(Comparator.comparingInt(Offer::order))
        .toList();
  }

  /** What was answered about it in public; also of a procedure that is repealed. */
  public List<Answered> getAnswered() {
    List<Answered> known = answered;
    if (known == null) {
      known = readAnswered();
      answered = known;
    }
    return known;
  }

  private List<Answered> readAnswered() {
    PublishedProcedure procedure = page.getProcedure();
    return procedure == null || page.getDay() != null
        ? List.of()
        : answers.stream()
            .flatMap(one -> unlessAway(() -> one.about(procedure.code())).stream())
            .toList();
  }

  /** Nothing while the database is away: the page has its use without it. */
  private static <T> List<T> unlessAway(Supplier<List<T>> read) {
    try {
      return read.get();
    } catch (RuntimeException failed) {
      if (!Outage.isCauseOf(failed)) {
        throw failed;
      }
      return List.of();
    }
  }

  /** The address of an offer, with its fields. */
  public String href(Offer offer) {
    return request.getContextPath() + "/" + offer.path() + query(offer.fields());
  }

  static String query(Map<String, String> fields) {
    return fields.isEmpty()
        ? ""
        : new TreeMap<>(fields)
            .entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

package vn.motcua.search.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.search.Facet;
import vn.motcua.search.FacetCount;
import vn.motcua.search.FacetLabels;
import vn.motcua.search.ProcedureSearch;
import vn.motcua.search.SearchAnswer;
import vn.motcua.search.SearchParameters;
import vn.motcua.search.SearchRequest;
import vn.motcua.search.sight.QueryLog;
import vn.motcua.search.sight.Source;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;

/** The list of results for the address at hand. */
@Named("results")
@RequestScoped
public class ResultPage {
  private static final int FEW_FILTERS = 8;

  /** A link that narrows or widens the results. */
  public record Choice(String label, long count, String href, boolean chosen) {}

  /** The choices of one facet. */
  public record FacetBox(String title, List<Choice> choices, boolean open) {}

  @Inject private ProcedureSearch search;
  @Inject private FacetLabels labels;
  @Inject private QueryLog log;
  @Inject private PageText text;
  @Inject private HttpServletRequest http;

  private String query = "";
  private SearchAddress address = SearchAddress.EMPTY;
  private @Nullable SearchRequest request;
  private @Nullable SearchAnswer answer;
  private List<String> problems = List.of();

  @PostConstruct
  void run() {
    Map<String, List<String>> parameters = parameters();
    query = TypedText.line(first(parameters, "q"));
    try {
      SearchRequest wanted = SearchParameters.read(parameters);
      request = wanted;
      address = new SearchAddress(wanted);
      SearchAnswer found = search.search(wanted);
      answer = found;
      log.searched(wanted, found.total(), Source.PAGE, http);
    } catch (PortalProblem problem) {
      Faces.getExternalContext().setResponseStatus(problem.status());
      problems = messages(problem);
    }
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    http.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
    return parameters;
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  private List<String> messages(PortalProblem problem) {
    if (problem.fields().isEmpty()) {
      return List.of(text.get("problem." + problem.key() + ".detail"));
    }
    return problem.fields().stream().map(this::message).toList();
  }

  private String message(FieldProblem field) {
    return text.get("procedure.parameter." + field.field())
        + ": "
        + text.with(field.key(), field.values().toArray());
  }

  public String getQuery() {
    return query;
  }

  /** What was asked for; null when it cannot be. */
  public @Nullable SearchRequest getRequest() {
    return request;
  }

  public List<String> getProblems() {
    return problems;
  }

  public @Nullable SearchAnswer getAnswer() {
    return answer;
  }

  public boolean isNothingFound() {
    return answer != null && answer.total() == 0;
  }

  /** The filters in force, each with the address without it. */
  public List<Choice> getChosen() {
    List<Choice> chosen = new ArrayList<>();
    if (request != null) {
      request
          .filters()
          .forEach(
              (facet, values) ->
                  values.forEach(
                      value ->
                          chosen.add(
                              new Choice(
                                  labels.of(facet, value),
                                  0,
                                  address.toggled(facet, value),
                                  true))));
    }
    return chosen;
  }

  /** The facets with something to choose. */
  public List<FacetBox> getFacets() {
    List<FacetBox> boxes = new ArrayList<>();
    if (answer != null) {
      answer.facets().forEach((facet, counts) -> boxes.add(box(facet, counts)));
      boxes.removeIf(
          box -> box.choices().size() < 2 && box.choices().stream().noneMatch(Choice::chosen));
    }
    return boxes;
  }

  private FacetBox box(Facet facet, List<FacetCount> counts) {
    List<Choice> choices =
        counts.stream()
            .map(
                c ->
                    new Choice(
                        labels.of(facet, c.value()),
                        c.count(),
                        address.toggled(facet, c.value()),
                        address.has(facet, c.value())))
            .toList();
    boolean open = choices.size() <= FEW_FILTERS && facet != Facet.SUBJECT;
    return new FacetBox(text.get("procedure.facet." + facet.parameter()), choices, open);
  }

  public String getAllStatusHref() {
    return address.withRepealed();
  }

  /** True while repealed procedures are left out, as they are unless asked for. */
  public boolean isInForceOnly() {
    return request != null && request.status() == SearchRequest.StatusFilter.PUBLISHED;
  }

  public String getWithoutFiltersHref() {
    return address.withoutFilters();
  }

  public int getPage() {
    return request == null ? 0 : request.page();
  }

  public int getSize() {
    return request == null ? 0 : request.size();
  }

  public long getPages() {
    if (request == null || answer == null) {
      return 0;
    }
    long all = Math.min(answer.total(), SearchRequest.MAX_DEPTH);
    return (all + request.size() - 1) / request.size();
  }

  /** True on a page beyond the last one. */
  public boolean isBeyond() {
    return getPages() > 0 && getPage() >= getPages();
  }

  public String getLastHref() {
    return address.page((int) Math.max(0, getPages() - 1));
  }

  public @Nullable String getPreviousHref() {
    return getPage() == 0 ? null : address.page(getPage() - 1);
  }

  public @Nullable String getNextHref() {
    return getPage() + 1 < getPages() ? address.page(getPage() + 1) : null;
  }
}

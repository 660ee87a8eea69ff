package vn.motcua.search.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.plugin.PortalFeature.CitizenTask;
import vn.motcua.search.Facet;
import vn.motcua.search.ProcedureSearch;
import vn.motcua.search.SearchAnswer;
import vn.motcua.search.SearchRequest;
import vn.motcua.search.page.ResultPage.Choice;
import vn.motcua.search.suggest.DidYouMean;
import vn.motcua.search.suggest.Suggestions;

/** What to try next, beside the results and when there are none. */
@Named
@RequestScoped
public class SearchHelp {
  private static final int FIELDS = 6;
  private static final String FEEDBACK = "feedback";

  @Inject private ResultPage results;
  @Inject private ProcedureSearch search;
  @Inject private DidYouMean meaning;
  @Inject private Suggestions suggestions;
  @Inject @Any private Instance<PortalFeature> features;

  private @Nullable String didYouMean;
  private @Nullable SearchAnswer unfiltered;
  private List<Choice> fields = List.of();

  @PostConstruct
  void look() {
    SearchRequest asked = results.getRequest();
    if (asked == null || results.getAnswer() == null) {
      return;
    }
    didYouMean = meaning.of(asked).orElse(null);
    if (results.isNothingFound()) {
      if (!asked.filters().isEmpty()) {
        unfiltered = search.search(new SearchRequest(asked.text(), Map.of(), asked.status(), 0, 1));
      }
      fields = near(asked.text());
    }
  }

  /** Fields of what is found without the filters, or fields called by a word of the question. */
  private List<Choice> near(String text) {
    if (unfiltered != null && unfiltered.total() > 0) {
      return unfiltered.facets().getOrDefault(Facet.FIELD, List.of()).stream()
          .limit(FIELDS)
          .map(
              field ->
                  new Choice(field.value(), field.count(), inField(text, field.value()), false))
          .toList();
    }
    return suggestions.fields(text, FIELDS).stream()
        .map(field -> new Choice(field.text(), field.count(), inField("", field.text()), false))
        .toList();
  }

  private static String inField(String text, String field) {
    return SearchAddress.of(text, Map.of(Facet.FIELD, List.of(field)));
  }

  /** What was probably meant; null when it is what was typed. */
  public @Nullable String getDidYouMean() {
    return didYouMean;
  }

  public @Nullable String getDidYouMeanHref() {
    SearchRequest asked = results.getRequest();
    return didYouMean == null || asked == null ? null : new SearchAddress(asked).saying(didYouMean);
  }

  /** How many would be found without the filters; 0 when these are not the reason. */
  public long getUnfiltered() {
    return unfiltered == null ? 0 : unfiltered.total();
  }

  /** The nearest fields, when nothing was found. */
  public List<Choice> getFields() {
    return fields;
  }

  /** Where to ask, within the portal without a leading slash; null when no feature takes it. */
  public @Nullable String getAskPath() {
    return features.stream()
        .filter(feature -> feature.id().equals(FEEDBACK))
        .flatMap(feature -> feature.tasks().stream())
        .map(CitizenTask::path)
        .findFirst()
        .orElse(null);
  }
}

package vn.motcua.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.motcua.text.PageText;

/** What people read for the value of a facet, in the language of the request. */
@RequestScoped
public class FacetLabels {
  @Inject private PageText text;

  /** Enumerated values have a text; the words of the catalogue stand for themselves. */
  public String of(Facet facet, String value) {
    return switch (facet) {
      case LEVEL, CHANNEL, ONLINE -> text.get("procedure." + facet.parameter() + "." + value);
      case FIELD, DEPARTMENT -> value;
      case SUBJECT -> text.orElse("procedure.subject." + value.replace(' ', '_'), value);
    };
  }
}

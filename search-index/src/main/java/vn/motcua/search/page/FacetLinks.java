package vn.motcua.search.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import vn.motcua.search.page.ResultPage.Choice;
import vn.motcua.search.page.ResultPage.FacetBox;

/**
 * The choices of all facets: {@code <s:facets boxes="#{…}"/>} of a list of {@link FacetBox}. A
 * component of its own because there are more than a hundred of them: as expressions of a template
 * they cost more than the search.
 */
@FacesComponent(
    value = FacetLinks.TYPE,
    createTag = true,
    tagName = "facets",
    namespace = "vn.motcua.search")
public class FacetLinks extends UIComponentBase {
  static final String TYPE = "vn.motcua.search.facets";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    ResponseWriter out = context.getResponseWriter();
    for (Object box : (List<?>) Objects.requireNonNull(getAttributes().get("boxes"))) {
      write((FacetBox) box, out);
    }
  }

  private void write(FacetBox box, ResponseWriter out) throws IOException {
    out.startElement("details", this);
    if (box.open()) {
      out.writeAttribute("open", "open", null);
    }
    out.startElement("summary", this);
    out.writeText(box.title(), null);
    out.endElement("summary");
    out.startElement("ul", this);
    for (Choice choice : box.choices()) {
      write(choice, out);
    }
    out.endElement("ul");
    out.endElement("details");
  }

  private void write(Choice choice, ResponseWriter out) throws IOException {
    out.startElement("li", this);
    out.startElement("a", this);
    out.writeAttribute("href", choice.href(), null); // its parts are encoded already
    out.writeAttribute("rel", "nofollow", null);
    if (choice.chosen()) {
      out.writeAttribute("aria-current", "true", null);
    }
    out.writeText(choice.label() + " ", null);
    out.startElement("span", this);
    out.writeAttribute("class", "count", null);
    out.writeText(choice.count(), null);
    out.endElement("span");
    out.endElement("a");
    out.endElement("li");
  }
}

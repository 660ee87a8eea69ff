package vn.motcua.search.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.search.SearchHit;
import vn.motcua.search.index.ProcedureCard;
import vn.motcua.text.PageText;

/**
 * The results: {@code <s:hits value="#{…}" words="#{procedureText}" text="#{text}"/>} of a list of
 * {@link SearchHit}, as items of a list. A component of its own for the same reason as {@link
 * FacetLinks}.
 */
@FacesComponent(
    value = HitList.TYPE,
    createTag = true,
    tagName = "hits",
    namespace = "vn.motcua.search")
public class HitList extends UIComponentBase {
  static final String TYPE = "vn.motcua.search.hits";

  private static final String BETWEEN = " · ";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    ResponseWriter out = context.getResponseWriter();
    ProcedureTexts words = (ProcedureTexts) given("words");
    PageText text = (PageText) given("text");
    String below = context.getExternalContext().getRequestContextPath() + "/thu-tuc/";
    for (Object hit : (List<?>) given("value")) {
      write((SearchHit) hit, below, words, text, out);
    }
  }

  private Object given(String attribute) {
    return Objects.requireNonNull(getAttributes().get(attribute), attribute);
  }

  private void write(
      SearchHit hit, String below, ProcedureTexts words, PageText text, ResponseWriter out)
      throws IOException {
    ProcedureCard card = hit.card();
    out.startElement("li", this);
    out.writeAttribute("class", "result", null);
    out.startElement("h2", this);
    out.writeAttribute("lang", "vi", null);
    out.startElement("a", this);
    out.writeAttribute("href", below + card.code(), null);
    out.write(hit.highlight());
    out.endElement("a");
    out.endElement("h2");
    paragraph("meta", meta(card), out);
    if (!card.channels().isEmpty()) {
      paragraph(null, terms(card, words), out);
    }
    badges(card, words, text, out);
    out.endElement("li");
  }

  private static String meta(ProcedureCard card) {
    return joined(
        Stream.of(
            card.code(),
            card.departments().isEmpty() ? "" : card.departments().get(0),
            card.field() == null ? "" : card.field()));
  }

  private static String terms(ProcedureCard card, ProcedureTexts words) {
    return joined(Stream.of(words.durations(card.channels()), words.fees(card.channels())));
  }

  private static String joined(Stream<String> parts) {
    return String.join(BETWEEN, parts.filter(part -> !part.isEmpty()).toList());
  }

  private void badges(ProcedureCard card, ProcedureTexts words, PageText text, ResponseWriter out)
      throws IOException {
    boolean repealed = card.status() == ProcedureStatus.REPEALED;
    boolean online =
        card.onlineLevel() == OnlineLevel.FULL || card.onlineLevel() == OnlineLevel.PARTIAL;
    if (!repealed && !online) {
      return;
    }
    out.startElement("p", this);
    out.writeAttribute("class", "badges", null);
    if (repealed) {
      badge("badge error", text.get("procedure.status.REPEALED"), out);
    }
    if (online) {
      badge("badge success", words.online(card.onlineLevel()), out);
    }
    out.endElement("p");
  }

  private void badge(String kind, String label, ResponseWriter out) throws IOException {
    out.startElement("span", this);
    out.writeAttribute("class", kind, null);
    out.writeText(label, null);
    out.endElement("span");
  }

  private void paragraph(@Nullable String kind, String line, ResponseWriter out)
      throws IOException {
    out.startElement("p", this);
    if (kind != null) {
      out.writeAttribute("class", kind, null);
    }
    out.writeText(line, null);
    out.endElement("p");
  }
}

package vn.motcua.search.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.PublishedChange;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/** Writes the feed of decisions on procedures: RFC 4287. */
@ApplicationScoped
class ChangeFeed {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Inject private Texts texts;

  /**
   * The feed.
   *
   * @param home address of the portal, with a slash at the end
   */
  String atom(List<PublishedChange> changes, String home, Language language) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "id", "urn:mot-cua:procedure-changes");
      element(xml, "title", texts.get(language, "open-data.feed"));
      element(
          xml,
          "updated",
          changes.stream()
              .map(PublishedChange::recordedAt)
              .findFirst()
              .orElse(Instant.EPOCH)
              .toString());
      link(xml, "self", home + "api/v1/procedures/changes.atom");
      link(xml, "alternate", home + "thu-tuc");
      xml.writeStartElement("author");
      element(xml, "name", texts.get(language, "portal.name"));
      xml.writeEndElement();
      for (PublishedChange change : changes) {
        entry(xml, change, home, language);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException never) {
      throw new IllegalStateException(never);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, PublishedChange change, String home, Language language)
      throws XMLStreamException {
    PublicationDecision decision = change.decision();
    String kind = texts.get(language, "open-data.change." + decision.kind());
    xml.writeStartElement("entry");
    element(xml, "id", "urn:mot-cua:procedure:" + change.code() + ":" + change.number());
    element(xml, "title", kind + ": " + change.code() + " " + change.name());
    element(xml, "updated", change.recordedAt().toString());
    element(
        xml,
        "summary",
        Stream.of(
                texts.get(
                    language,
                    "open-data.change.version",
                    String.valueOf(change.number()),
                    decision.number() == null ? "–" : decision.number(),
                    day(decision.date()),
                    day(decision.effectiveFrom())),
                decision.note())
            .filter(line -> line != null && !line.isBlank())
            .collect(Collectors.joining("\n")));
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", decision.kind().name());
    link(xml, "alternate", home + "thu-tuc/" + change.code());
    xml.writeEndElement();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "–" : DAY.format(day);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", address);
  }

  /** Letters that XML has no way to write are left out. */
  private static String printable(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
        .filter(c -> c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

package vn.motcua.feedback.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Csv;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/** The register for other programs. */
@ApplicationScoped
public class RegisterFeeds {
  private static final int TITLE = 80;

  @Inject private Texts texts;

  /**
   * An Atom feed.
   *
   * @param page address of the register, before each one's id
   */
  String atom(List<PublicFeedback> all, @Nullable Instant latest, String page, Language language) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "id", page);
      element(xml, "title", texts.get(language, "feedback.register"));
      element(xml, "updated", String.valueOf(latest == null ? Instant.EPOCH : latest));
      link(xml, page);
      for (PublicFeedback one : all) {
        entry(xml, one, page, language);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException never) {
      throw new IllegalStateException(never);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, PublicFeedback one, String page, Language language)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:mot-cua:feedback:" + one.id());
    element(xml, "title", title(one.question()));
    element(xml, "updated", String.valueOf(one.publishedAt()));
    element(xml, "published", String.valueOf(one.answeredAt()));
    xml.writeStartElement("author");
    element(
        xml,
        "name",
        one.sender().isEmpty() ? texts.get(language, "feedback.unnamed") : one.sender());
    xml.writeEndElement();
    link(xml, page + "/" + one.id());
    element(xml, "content", one.question() + "\n\n" + one.answer());
    xml.writeEndElement();
  }

  static String title(String question) {
    String line = question.lines().findFirst().orElse("");
    return line.length() > TITLE
        ? line.substring(
                0,
                line.offsetByCodePoints(0, Math.min(TITLE, line.codePointCount(0, line.length()))))
            + "…"
        : line;
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("href", address);
  }

  /** For spreadsheets: what could be taken for a formula begins with an apostrophe. */
  String csv(List<PublicFeedback> all) {
    Stream<String> head =
        Stream.of("id,received,answered,category,procedure,department,place,question,answer");
    Stream<String> lines =
        all.stream()
            .map(
                one ->
                    Stream.of(
                            one.id(),
                            String.valueOf(one.receivedAt()),
                            String.valueOf(one.answeredAt()),
                            one.category().name(),
                            one.procedure(),
                            one.department(),
                            one.where(),
                            one.question(),
                            one.answer())
                        .map(Csv::quoted)
                        .collect(Collectors.joining(",")));
    return "\uFEFF" + Stream.concat(head, lines).collect(Collectors.joining("\r\n", "", "\r\n"));
  }
}

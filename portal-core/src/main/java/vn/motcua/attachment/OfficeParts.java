package vn.motcua.attachment;

import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the two kinds of XML in an office package that say what is in it. */
final class OfficeParts {
  private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** Takes the attributes of an element. */
  private interface Element {
    void take(XMLStreamReader at) throws Refusal;
  }

  /** What the list of content types tells. */
  private static final class Types implements Element {
    private Optional<AttachmentType> found = Optional.empty();

    @Override
    public void take(XMLStreamReader at) throws Refusal {
      String type = attribute(at, "ContentType");
      String lower = type.toLowerCase(Locale.ROOT);
      if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
        throw new Refusal(UploadFlaw.MACROS);
      }
      switch (type) {
        case MAIN + "wordprocessingml.document.main+xml" ->
            found = Optional.of(AttachmentType.DOCX);
        case MAIN + "spreadsheetml.sheet.main+xml" -> found = Optional.of(AttachmentType.XLSX);
        default -> {}
      }
    }
  }

  private OfficeParts() {}

  /** By the list of content types. */
  static Optional<AttachmentType> type(InputStream contentTypes) throws Refusal {
    Types types = new Types();
    read(contentTypes, types);
    return types.found;
  }

  /** Links for people to follow are well; contents that a program fetches by itself are not. */
  static void fetchesNothing(InputStream relationships) throws Refusal {
    read(
        relationships,
        at -> {
          boolean outside = attribute(at, "TargetMode").equalsIgnoreCase("External");
          if (outside && !attribute(at, "Type").endsWith("/hyperlink")) {
            throw new Refusal(UploadFlaw.EMBEDDED);
          }
        });
  }

  private static void read(InputStream in, Element element) throws Refusal {
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new Refusal(UploadFlaw.DAMAGED);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          element.take(xml);
        }
      }
    } catch (XMLStreamException damaged) {
      throw new Refusal(UploadFlaw.DAMAGED);
    }
  }

  private static String attribute(XMLStreamReader at, String name) {
    return Objects.requireNonNullElse(at.getAttributeValue(null, name), "");
  }
}

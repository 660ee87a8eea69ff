package vn.motcua.feedback.open311;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * What is answered, in both formats: in XML under a root with an element each, in JSON as an array,
 * or as the object itself.
 *
 * @param root name of the root element
 * @param item name of each element; empty when the one item is the root itself
 */
record Document(int status, String root, String item, List<Map<String, Object>> items) {

  /** Fields in their order; what is null is left empty. */
  static Map<String, Object> fields(@Nullable Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      fields.put(String.valueOf(namesAndValues[i]), value == null ? "" : value);
    }
    return fields;
  }

  static Document error(int status, String description) {
    return new Document(
        status,
        "errors",
        "error",
        List.of(fields("code", String.valueOf(status), "description", description)));
  }

  String xml() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement(root);
      for (Map<String, Object> fields : items) {
        if (item.isEmpty()) {
          write(xml, fields);
        } else {
          xml.writeStartElement(item);
          write(xml, fields);
          xml.writeEndElement();
        }
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException never) {
      throw new IllegalStateException(never);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, Map<String, Object> fields)
      throws XMLStreamException {
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      xml.writeStartElement(field.getKey());
      if (field.getValue() instanceof List<?> list) {
        for (Object one : list) {
          xml.writeStartElement(one instanceof Map ? "endpoint" : "format");
          if (one instanceof Map<?, ?> inner) {
            write(xml, named(inner));
          } else {
            xml.writeCharacters(String.valueOf(one));
          }
          xml.writeEndElement();
        }
      } else {
        xml.writeCharacters(xmlText(String.valueOf(field.getValue())));
      }
      xml.writeEndElement();
    }
  }

  /** XML 1.0 has no way to write some characters. */
  private static String xmlText(String text) {
    return text.replaceAll(
        "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }

  private static Map<String, Object> named(Map<?, ?> fields) {
    Map<String, Object> named = new LinkedHashMap<>();
    fields.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }

  String json() {
    if (item.isEmpty()) {
      return object(items.get(0)).build().toString();
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    items.forEach(fields -> array.add(object(fields)));
    return array.build().toString();
  }

  private static JsonObjectBuilder object(Map<String, Object> fields) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    fields.forEach((name, value) -> object.add(name, value(value)));
    return object;
  }

  private static JsonValue value(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      list.forEach(one -> array.add(value(one)));
      return array.build();
    }
    if (value instanceof Map<?, ?> fields) {
      return object(named(fields)).build();
    }
    return Json.createValue(String.valueOf(value));
  }
}

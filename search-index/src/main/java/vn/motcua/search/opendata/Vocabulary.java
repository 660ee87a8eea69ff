package vn.motcua.search.opendata;

import java.util.Map;
import java.util.TreeMap;

/** The vocabularies of CPSV-AP 3.2, by the prefixes used here. */
final class Vocabulary {
  /** The profile, as media types and links name it. */
  static final String PROFILE = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/";

  static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "adms", "http://www.w3.org/ns/adms#",
              "cpsv", "http://purl.org/vocab/cpsv#",
              "cv", "http://data.europa.eu/m8g/",
              "dcat", "http://www.w3.org/ns/dcat#",
              "dct", "http://purl.org/dc/terms/",
              "foaf", "http://xmlns.com/foaf/0.1/",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "xsd", "http://www.w3.org/2001/XMLSchema#",
              "at", "http://data.europa.eu/88u/dataset/"));

  private Vocabulary() {}
}

package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;

@AgainstTheDeployedPortal
class OpenDataIT {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final Pattern LINKED =
      Pattern.compile("<script type=\"application/ld\\+json\">([^<]*)</script>");

  private final Portal portal = new Portal();

  private static JsonObject object(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static NodeList elements(Answer answer, String space, String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
    return document.getElementsByTagNameNS(space, name);
  }

  @Test
  void a_line_is_what_the_single_procedure_answers_with() {
    Answer all = portal.get("/api/v1/open-data/procedures.jsonl");
    List<String> lines = all.body().lines().toList();

    assertThat(all.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(lines).hasSizeGreaterThan(4000);
    assertThat(lines).extracting(line -> object(line).getString("code")).doesNotHaveDuplicates();
    String petrol =
        lines.stream().filter(line -> line.contains("\"2.000648\"")).findFirst().orElseThrow();
    assertThat(object(petrol)).isEqualTo(object(portal.get("/api/v1/procedures/2.000648").body()));
    assertThat(lines).anyMatch(line -> object(line).getString("status").equals("REPEALED"));
  }

  @Test
  void packed_lines_are_the_same_lines() throws IOException {
    byte[] packed = portal.get("/api/v1/open-data/procedures.jsonl.gz").bytes();

    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(unpacked.readAllBytes())
          .isEqualTo(portal.get("/api/v1/open-data/procedures.jsonl").bytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "jsonl.gz", "ttl", "jsonld"})
  void whoever_has_it_already_is_told_so(String form) {
    String path = "/api/v1/open-data/procedures." + form;
    Answer first = portal.get(path);

    assertThat(first.header("Link")).contains("rel=\"license\"");
    assertThat(portal.get(path, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    assertThat(portal.get(path, "If-Modified-Since", first.header("Last-Modified")).status())
        .isEqualTo(304);
    assertThat(portal.get(path, "If-None-Match", "\"another\"").status()).isEqualTo(200);
    assertThat(portal.get(path, "If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/procedures/2.000033.ttl, '*/*', text/turtle",
    "/api/v1/procedures/2.000033, text/turtle, text/turtle",
    "/api/v1/procedures/2.000033.jsonld, '*/*', application/ld+json",
    "/api/v1/procedures/2.000033, '*/*', application/json",
    "/api/v1/procedures/2.000033, application/ld+json, application/ld+json"
  })
  void a_procedure_is_told_in_the_form_that_was_asked_for(String path, String accept, String type) {
    Answer answer = portal.get(path, "Accept", accept);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(answer.body()).contains("2.000033");
    assertThat(answer.header("ETag")).isNotBlank();
  }

  @Test
  void an_unknown_procedure_is_a_problem_in_every_form() {
    portal.get("/api/v1/procedures/9.999999.ttl").problem(404);
    portal.get("/api/v1/procedures/9.999999.jsonld").problem(404);
    portal.get("/api/v1/procedures/x.ttl").problem(404);
  }

  @Test
  void the_feed_names_every_decision_by_an_id_that_stays() throws Exception {
    Answer feed = portal.get("/api/v1/procedures/changes.atom");
    Answer english = portal.get("/api/v1/procedures/changes.atom", "Accept-Language", "en");

    assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
    NodeList ids = elements(feed, ATOM, "id");
    assertThat(ids.getLength()).isEqualTo(101);
    assertThat(ids.item(1).getTextContent()).matches("urn:mot-cua:procedure:[\\d.]+:\\d+");
    assertThat(elements(english, ATOM, "id").item(1).getTextContent())
        .isEqualTo(ids.item(1).getTextContent());
    assertThat(english.body()).isNotEqualTo(feed.body()).doesNotContain("???");
    assertThat(
            portal
                .get("/api/v1/procedures/changes.atom", "If-None-Match", feed.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  @Test
  void the_sitemap_has_every_procedure_in_force_and_only_pages_that_are_there() throws Exception {
    Answer sitemap = portal.get("/sitemap.xml");
    NodeList addresses = elements(sitemap, SITEMAP, "loc");

    assertThat(addresses.getLength()).isBetween(4000, 50_000);
    assertThat(sitemap.body())
        .contains("/thu-tuc/2.000033</loc>")
        .doesNotContain("/thu-tuc/1.002809<");
    for (int i = 0; i < 12; i++) {
      String path =
          addresses
              .item(i)
              .getTextContent()
              .substring(DeployedPortal.address().toString().length());
      assertThat(portal.get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(portal.get("/sitemap.xml?part=2").status()).isEqualTo(404);
    assertThat(portal.get("/robots.txt").body())
        .contains("Sitemap: " + DeployedPortal.address() + "/sitemap.xml");
  }

  @Test
  void the_page_of_a_procedure_tells_machines_what_it_is() {
    List<String> found =
        LINKED
            .matcher(portal.get("/thu-tuc/2.000033").body())
            .results()
            .map((MatchResult one) -> one.group(1))
            .toList();

    assertThat(found).hasSize(1);
    JsonObject thing = object(found.get(0));
    assertThat(thing.getString("@type")).isEqualTo("GovernmentService");
    assertThat(thing.getString("identifier")).isEqualTo("2.000033");
    assertThat(portal.get("/thu-tuc/1.002809").body()).doesNotContain("application/ld+json");
    assertThat(portal.get("/thu-tuc/2.000648?at=2021-06-01").body())
        .doesNotContain("application/ld+json");
  }

  @Test
  void every_download_of_the_page_is_there() {
    Pattern file = Pattern.compile("<td[^>]*><a href=\"http://[^/]+([^\"]+)\"");
    List<String> paths =
        file.matcher(portal.get("/du-lieu-mo").body())
            .results()
            .map((MatchResult one) -> one.group(1))
            .toList();

    assertThat(paths).hasSize(7);
    assertThat(paths).allSatisfy(path -> assertThat(portal.get(path).status()).isEqualTo(200));
  }
}

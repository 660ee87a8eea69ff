package vn.motcua.search.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.motcua.code.ProcedureCode;
import vn.motcua.procedure.Catalogue.Listed;

class SitemapTest {
  private static final String HOME = "https://mot-cua.example.vn/";
  private static final int MOST = 10;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, MOST})
  void what_fits_into_one_file_is_one(int count) throws Exception {
    Document whole = written(of(count), "");
    assertThat(whole.getDocumentElement().getNodeName()).isEqualTo("urlset");
    assertThat(places(whole)).hasSize(count + 2).contains(HOME, HOME + "co-quan");
  }

  @ParameterizedTest
  @ValueSource(ints = {MOST + 1, 2 * MOST, 2 * MOST + 1, 57})
  void more_are_parts_below_an_index_with_every_address_once(int count) throws Exception {
    Sitemap sitemap = of(count);
    Document index = written(sitemap, "");
    assertThat(index.getDocumentElement().getNodeName()).isEqualTo("sitemapindex");
    List<String> parts = places(index);
    assertThat(parts).hasSize((count + MOST - 1) / MOST);
    List<String> all = new ArrayList<>();
    for (String part : parts) {
      String number = part.substring((HOME + "sitemap.xml?part=").length());
      assertThat(sitemap.has(number)).isTrue();
      all.addAll(places(written(sitemap, number)));
    }
    Set<String> expected = new TreeSet<>(List.of(HOME, HOME + "co-quan"));
    procedures(count).forEach(one -> expected.add(HOME + "thu-tuc/" + one.code()));
    assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_part_that_is_not_there_is_none() {
    Sitemap two = of(MOST + 1);
    assertThat(List.of("1", "2")).allMatch(two::has);
    assertThat(List.of("0", "3", "-1", "x", "99999", "1 ")).noneMatch(two::has);
  }

  @Test
  void the_day_of_the_last_change_is_that_in_viet_nam() throws Exception {
    NodeList days = written(of(1), "").getElementsByTagName("lastmod");
    assertThat(days.item(0).getTextContent()).isEqualTo("2026-11-23");
  }

  private static Sitemap of(int count) {
    List<Listed> all = procedures(count);
    return new Sitemap(
        MOST,
        count,
        List.of("", "co-quan"),
        (first, most) -> all.subList(first, Math.min(count, first + most)),
        HOME::concat);
  }

  private static List<Listed> procedures(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Listed(
                    new ProcedureCode("1.%06d".formatted(i)),
                    Instant.parse("2026-11-22T18:00:00Z")))
        .toList();
  }

  private static Document written(Sitemap sitemap, String part) throws Exception {
    StringWriter text = new StringWriter();
    sitemap.write(part, new PrintWriter(text));
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text.toString())));
  }

  private static List<String> places(Document document) {
    NodeList found = document.getElementsByTagName("loc");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }
}

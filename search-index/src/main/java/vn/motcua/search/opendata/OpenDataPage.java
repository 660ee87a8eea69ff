package vn.motcua.search.opendata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.search.LinkedProcedure;
import vn.motcua.web.PublicAddress;

/** The page that lists what other programs can take along, and the data in pages for machines. */
@Named
@RequestScoped
public class OpenDataPage {
  private static final List<Map.Entry<String, String>> FILES =
      List.of(
          Map.entry("lines", "api/v1/open-data/procedures.jsonl"),
          Map.entry("packed", "api/v1/open-data/procedures.jsonl.gz"),
          Map.entry("jsonld", "api/v1/open-data/procedures.jsonld"),
          Map.entry("turtle", "api/v1/open-data/procedures.ttl"),
          Map.entry("one", "api/v1/procedures/2.000033.ttl"),
          Map.entry("feed", "api/v1/procedures/changes.atom"),
          Map.entry("sitemap", "sitemap.xml"));

  @Inject private Catalogue catalogue;
  @Inject private OpenDataTerms terms;
  @Inject private PublicAddress addresses;

  /**
   * Something to take along.
   *
   * @param key what it is: a text after {@code open-data.file.}
   */
  public record File(String key, String address) {}

  public List<File> getFiles() {
    return FILES.stream()
        .map(file -> new File(file.getKey(), addresses.of(file.getValue())))
        .toList();
  }

  /** How many procedures are in force. */
  public long getCount() {
    return catalogue.count();
  }

  /** The address of the licence. */
  public String getLicence() {
    return terms.licence();
  }

  /** A procedure as schema.org wants it, to stand in a script element of its page. */
  public String linked(@Nullable PublishedProcedure procedure) {
    return procedure == null
        ? ""
        : LinkedProcedure.inPage(procedure, addresses.of("thu-tuc/" + procedure.code()));
  }
}

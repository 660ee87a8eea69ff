package vn.motcua.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import vn.motcua.procedure.importing.CatalogueReader;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.query.JudgedQuery;

/** The one command; what it measures is said by {@link Options}. */
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String... none) throws Exception {
    Options options = Options.read();
    Report report = new Report();
    report.text(Machine.description());
    switch (options.run()) {
      case "compare" -> new Comparison(options, report).run();
      case "capacity" -> new Capacity(options, report).run();
      case "growth" -> new Growth(options, report).run();
      case "profile" -> new Profile(options, report).run();
      case "micro" -> org.openjdk.jmh.Main.main(new String[] {"-jvmArgs", "-Xmx512m"});
      default -> throw new IllegalArgumentException("There is no benchmark " + options.run());
    }
    report.write(options.run());
    System.exit(0);
  }

  static Collection<Entry> catalogue(Options options) throws Exception {
    return CatalogueReader.inForce(
        LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")), options.catalogue().toArray(Path[]::new));
  }

  static List<String> mix(Collection<Entry> procedures) throws Exception {
    return QueryMix.of(procedures, JudgedQuery.all());
  }
}

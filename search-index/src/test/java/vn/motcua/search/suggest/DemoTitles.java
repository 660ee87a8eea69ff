package vn.motcua.search.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.motcua.procedure.importing.CatalogueReader;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.index.Boost;
import vn.motcua.search.index.PublishedTitle;
import vn.motcua.search.index.PublishedTitles;

/** The titles of the demo, as the index would give them. */
public final class DemoTitles {
  private static final PublishedTitles.Reading READING = read();

  private DemoTitles() {}

  public static Collection<Entry> entries() {
    try {
      return CatalogueReader.inForce(
          LocalDate.of(2026, 11, 22),
          Path.of("../config/demo/catalogue.jsonl"),
          Path.of("../config/demo/procedures.jsonl"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static PublishedTitles.Reading reading() {
    return READING;
  }

  private static PublishedTitles.Reading read() {
    List<PublishedTitle> titles =
        entries().stream()
            .map(
                entry ->
                    new PublishedTitle(
                        entry.code(),
                        entry.content().name(),
                        entry.content().field(),
                        Boost.of(entry.popularity(), entry.content().levels())))
            .toList();
    return PublishedTitles.Reading.of(titles);
  }
}

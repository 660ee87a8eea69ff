package vn.motcua.procedure.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.PublicationKind;

/** Reads import files for tests: what is in force, without a database. */
public final class CatalogueReader {
  /** A procedure in force. */
  public record Entry(String code, long popularity, ProcedureContent content) {}

  private CatalogueReader() {}

  public static Collection<Entry> inForce(LocalDate today, Path... files) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Path file : files) {
      for (String text : Files.readAllLines(file)) {
        try {
          read(text, today, entries);
        } catch (RejectedLine rejected) {
          throw new IOException(file + ": " + rejected.reason(), rejected);
        }
      }
    }
    return entries.values();
  }

  private static void read(String text, LocalDate today, Map<String, Entry> entries)
      throws RejectedLine {
    CatalogueLine line = CatalogueLine.parse(text);
    Optional<PublicationDecision> decision = line.publication();
    if (decision.isPresent() && !decision.get().inForce(today)) {
      return;
    }
    String code = line.code().value();
    if (decision.isPresent() && decision.get().kind() == PublicationKind.REPEAL) {
      entries.remove(code);
      return;
    }
    @Nullable Entry known = entries.get(code);
    Long popularity = line.popularity();
    long uses = popularity != null ? popularity : known == null ? 0 : known.popularity();
    entries.put(code, new Entry(code, uses, line.over(known == null ? null : known.content())));
  }
}

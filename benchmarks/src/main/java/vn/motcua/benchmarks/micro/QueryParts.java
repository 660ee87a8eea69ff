package vn.motcua.benchmarks.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.motcua.procedure.importing.CatalogueReader;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.query.IndexFolder;
import vn.motcua.search.query.JudgedQuery;
import vn.motcua.search.query.RawWriter;

/** Microseconds for a judged query, one after the other: reading it, and finding. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class QueryParts {
  private final IndexFolder index = written();
  private final List<String> texts = texts();
  private final List<Query> queries = texts.stream().map(text -> index.read(text, true)).toList();
  private int next;

  private static IndexFolder written() {
    try {
      Collection<Entry> procedures =
          CatalogueReader.inForce(
              LocalDate.of(2026, 11, 22), Path.of("config/demo/catalogue.jsonl"));
      Path folder = Files.createTempDirectory("query-parts");
      new RawWriter().write(folder, List.copyOf(procedures), Map.of(), 1);
      return new IndexFolder(folder);
    } catch (IOException | ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<String> texts() {
    try {
      return JudgedQuery.all().stream().map(JudgedQuery::text).toList();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Setup
  public void start() {
    next = 0;
  }

  private int next() {
    next = (next + 1) % texts.size();
    return next;
  }

  /** Speller and lexicon: from text to query. */
  @Benchmark
  public Query read() {
    return index.read(texts.get(next()), true);
  }

  /** From query to the best ten. */
  @Benchmark
  public TopDocs find() throws IOException {
    return index.run(queries.get(next()));
  }

  /** Both, and the codes of the best ten. */
  @Benchmark
  public List<String> search() throws IOException {
    return index.codes(texts.get(next()));
  }
}

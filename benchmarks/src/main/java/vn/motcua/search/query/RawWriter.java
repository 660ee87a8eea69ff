package vn.motcua.search.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.index.IndexFields;

/** Writes what the portal's index holds with nothing but Lucene, from memory. */
public final class RawWriter {
  private final Analyzer analyzer;

  public RawWriter() throws IOException {
    analyzer =
        new PerFieldAnalyzerWrapper(
            MemoryIndex.folded(),
            Map.of(
                IndexFields.TITLE_EXACT,
                MemoryIndex.exact(),
                IndexFields.TITLE_PAIRS,
                MemoryIndex.pairs()));
  }

  /**
   * Writes all procedures into an empty folder, one commit at the end.
   *
   * @param stored the stored fields of each, by code
   * @return nanoseconds
   */
  public long write(Path folder, List<Entry> procedures, Map<String, Document> stored, int threads)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long begin = System.nanoTime();
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      List<Future<?>> parts = new ArrayList<>();
      for (int part = 0; part < threads; part++) {
        int first = part;
        parts.add(
            pool.submit(
                () -> {
                  for (int i = first; i < procedures.size(); i += threads) {
                    writer.addDocument(document(procedures.get(i), stored));
                  }
                  return null;
                }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
      writer.commit();
      return System.nanoTime() - begin;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Document document(Entry procedure, Map<String, Document> stored) {
    Document document = MemoryIndex.document(procedure);
    Document kept = stored.get(procedure.code());
    if (kept != null) {
      kept.getFields().stream()
          .filter(field -> field.stringValue() != null)
          .filter(field -> !field.name().equals(IndexFields.CODE))
          .forEach(field -> document.add(new StoredField(field.name(), field.stringValue())));
    }
    facet(document, IndexFields.STATUS, "PUBLISHED");
    String field = procedure.content().field();
    if (field != null) {
      document.add(new SortedSetDocValuesField(IndexFields.FIELD, new BytesRef(field)));
    }
    procedure.content().departments().forEach(one -> facet(document, IndexFields.DEPARTMENT, one));
    procedure.content().levels().forEach(one -> facet(document, IndexFields.LEVEL, one.name()));
    procedure.content().channels().stream()
        .map(channel -> channel.channel().name())
        .distinct()
        .forEach(one -> facet(document, IndexFields.CHANNEL, one));
    facet(document, IndexFields.ONLINE, procedure.content().onlineLevel().name());
    procedure.content().subjects().forEach(one -> facet(document, IndexFields.SUBJECT, one));
    return document;
  }

  private static void facet(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }
}

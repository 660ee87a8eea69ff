package vn.motcua.search.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vn.motcua.search.index.IndexFields;
import vn.motcua.text.TypedText;

/**
 * The portal's own index, opened beside the portal: the same segments, the same query, no server.
 * What the portal could reach at best.
 */
public final class IndexFolder implements AutoCloseable {
  private static final int BEST = 10;
  private static final Query PUBLISHED = new TermQuery(new Term(IndexFields.STATUS, "PUBLISHED"));

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final ProcedureQuery query;
  private final Knowledge knowledge;

  public IndexFolder(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    query = new ProcedureQuery(MemoryIndex.exact(), MemoryIndex.folded(), MemoryIndex.pairs());
    KnowledgeKeeper keeper = new KnowledgeKeeper();
    keeper.load();
    knowledge = keeper.of(reader);
  }

  /** Codes of the best ten. */
  public List<String> codes(String typed) throws IOException {
    return stored(typed, IndexFields.CODE);
  }

  /** What results show of the best ten. */
  public List<String> cards(String typed) throws IOException {
    return stored(typed, IndexFields.CARD);
  }

  private List<String> stored(String typed, String field) throws IOException {
    String text = TypedText.line(typed);
    TopDocs found = run(read(text, true));
    if (found.scoreDocs.length == 0) {
      found = run(read(text, false));
    }
    StoredFields stored = searcher.storedFields();
    List<String> values = new ArrayList<>(BEST);
    for (ScoreDoc doc : found.scoreDocs) {
      values.add(stored.document(doc.doc, Set.of(field)).get(field));
    }
    return values;
  }

  /** From what was typed to a query. */
  public Query read(String text, boolean strict) {
    return query.of(text, knowledge, strict);
  }

  public Query completing(String text) {
    return query.completing(text);
  }

  public TopDocs run(Query wanted) throws IOException {
    Query published =
        new BooleanQuery.Builder().add(wanted, Occur.MUST).add(PUBLISHED, Occur.FILTER).build();
    return searcher.search(published, BEST);
  }

  /** By code, every stored field of every document: what writing the index again has to write. */
  public Map<String, Document> stored() throws IOException {
    Map<String, Document> all = new HashMap<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc doc : searcher.search(PUBLISHED, Math.max(1, reader.maxDoc())).scoreDocs) {
      Document document = stored.document(doc.doc);
      all.put(document.get(IndexFields.CODE), document);
    }
    return all;
  }

  public int documents() {
    return reader.numDocs();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}

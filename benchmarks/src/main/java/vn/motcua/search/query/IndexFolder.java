package vn.motcua.search.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import vn.motcua.search.scoring.Columns;
import vn.motcua.search.scoring.Finder;
import vn.motcua.search.scoring.Found;
import vn.motcua.search.scoring.TooLate;
import vn.motcua.search.scoring.Wanted;
import vn.motcua.text.TypedText;

/**
 * The portal's own index, opened beside the portal: the same segments, the same query, no server.
 * What the portal could reach at best.
 */
public final class IndexFolder implements AutoCloseable {
  private static final int BEST = 10;
  private static final Wanted ANSWER =
      new Wanted(
          Map.of(IndexFields.STATUS, List.of("PUBLISHED")),
          Map.of(),
          List.of(
              IndexFields.FIELD,
              IndexFields.DEPARTMENT,
              IndexFields.LEVEL,
              IndexFields.CHANNEL,
              IndexFields.ONLINE,
              IndexFields.SUBJECT),
          BEST);
  private static final Query PUBLISHED = new TermQuery(new Term(IndexFields.STATUS, "PUBLISHED"));

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Finder finder = new Finder(new Columns(), IndexFields.CODE);
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
    return find(typed).best().stream().map(Found.Place::code).toList();
  }

  /** What a page of results needs: cards of the best ten, their number, all facets. */
  public List<String> answer(String typed) throws IOException {
    return stored(find(typed).best().stream().map(Found.Place::document).toList());
  }

  /** The cards of the best ten, found by Lucene's own means; no number and no facets. */
  public List<String> plain(String typed) throws IOException {
    String text = TypedText.line(typed);
    TopDocs found = run(read(text, true));
    if (found.scoreDocs.length == 0) {
      found = run(read(text, false));
    }
    return stored(Stream.of(found.scoreDocs).map(place -> place.doc).toList());
  }

  private Found find(String typed) throws IOException {
    String text = TypedText.line(typed);
    Found strict = find(read(text, true));
    return strict.total() > 0 ? strict : find(read(text, false));
  }

  private Found find(Query query) throws IOException {
    try {
      return finder.find(searcher, query, ANSWER, Long.MAX_VALUE);
    } catch (TooLate impossible) {
      throw new IOException(impossible);
    }
  }

  private List<String> stored(List<Integer> documents) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> values = new ArrayList<>(BEST);
    for (int document : documents) {
      values.add(stored.document(document, Set.of(IndexFields.CARD)).get(IndexFields.CARD));
    }
    return values;
  }

  /** From what was typed to a query. */
  public Query read(String text, boolean strict) {
    return query.of(text, knowledge, strict);
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

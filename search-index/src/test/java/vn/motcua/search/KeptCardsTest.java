package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.ProcedureCard;

class KeptCardsTest {
  private static final String CODE = "code";

  private final KeptCards cards = new KeptCards();

  @Test
  void reads_a_card_once() throws IOException {
    try (Directory index = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig())) {
      writer.addDocument(document("1", "first"));
      writer.addDocument(document("2", "second"));
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertThat(card(reader, "2")).isSameAs(card(reader, "2"));
        assertThat(card(reader, "2").name()).isEqualTo("second");
        assertThat(card(reader, "1").name()).isEqualTo("first");
      }
    }
  }

  @Test
  void shows_a_changed_card_to_who_opens_the_index_after_the_change() throws IOException {
    try (Directory index = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig())) {
      writer.addDocument(document("1", "before"));
      writer.addDocument(document("2", "other"));
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertThat(card(reader, "1").name()).isEqualTo("before");
        writer.updateDocument(new Term(CODE, "1"), document("1", "after"));
        try (DirectoryReader changed = DirectoryReader.open(writer)) {
          assertThat(card(changed, "1").name()).isEqualTo("after");
          assertThat(card(changed, "2").name()).isEqualTo("other");
          assertThat(card(reader, "1").name()).isEqualTo("before");
        }
      }
      writer.forceMerge(1);
      try (DirectoryReader merged = DirectoryReader.open(writer)) {
        assertThat(card(merged, "1").name()).isEqualTo("after");
        assertThat(card(merged, "2").name()).isEqualTo("other");
      }
    }
  }

  private ProcedureCard card(DirectoryReader reader, String code) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    int document = searcher.search(new TermQuery(new Term(CODE, code)), 1).scoreDocs[0].doc;
    return cards.of(searcher, document);
  }

  private static Document document(String code, String name) {
    Document document = new Document();
    document.add(new StringField(CODE, code, Field.Store.NO));
    document.add(
        new StoredField(
            IndexFields.CARD,
            "{\"code\":\"%s\",\"name\":\"%s\",\"departments\":[],\"levels\":[],\"channels\":[]}"
                .formatted(code, name)));
    return document;
  }
}

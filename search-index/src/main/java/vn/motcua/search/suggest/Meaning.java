package vn.motcua.search.suggest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import vn.motcua.procedure.Procedure;
import vn.motcua.search.query.KnowledgeKeeper;
import vn.motcua.search.spelling.Speller.Mood;

/** How the speller reads mistyped syllables, with what is known of the catalogue just now. */
@ApplicationScoped
public class Meaning {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private KnowledgeKeeper knowledge;

  /** Each folded syllable as it was probably meant: usually itself; several when glued. */
  public List<List<String>> of(List<String> plain) {
    try (IndexReader index =
        Search.mapping(em.getEntityManagerFactory())
            .scope(Procedure.class)
            .extension(LuceneExtension.get())
            .openIndexReader()) {
      return knowledge.of(index).speller().read(plain, Mood.CAREFUL);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

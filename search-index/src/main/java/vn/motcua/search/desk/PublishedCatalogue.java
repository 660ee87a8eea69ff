package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;
import vn.motcua.code.ProcedureCode;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.search.index.IndexFields;

/** What the catalogue has, as published: what rules may point to. */
@ApplicationScoped
class PublishedCatalogue {
  private static final int MAX_FIELDS = 10_000;
  private static final int TIMEOUT_SECONDS = 5;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The fields of published procedures, as they are written there. */
  Set<String> fields() {
    AggregationKey<java.util.Map<String, Long>> key = AggregationKey.of("fields");
    return Search.session(em)
        .search(Procedure.class)
        .where(f -> f.match().field(IndexFields.STATUS).matching(ProcedureStatus.PUBLISHED.name()))
        .aggregation(
            key, f -> f.terms().field(IndexFields.FIELD, String.class).maxTermCount(MAX_FIELDS))
        .failAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .fetch(0)
        .aggregation(key)
        .keySet();
  }

  boolean has(ProcedureCode code) {
    return Search.session(em)
            .search(Procedure.class)
            .where(
                f ->
                    f.bool()
                        .must(f.match().field(IndexFields.CODE).matching(code.value()))
                        .must(
                            f.match()
                                .field(IndexFields.STATUS)
                                .matching(ProcedureStatus.PUBLISHED.name())))
            .failAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .fetchTotalHitCount()
        > 0;
  }
}

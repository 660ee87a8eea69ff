package vn.motcua.search.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.ProcedureCard;

/** Procedures in force by their codes, from the index. */
@ApplicationScoped
public class PublishedCards {
  private static final int MOST = 1000;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Those of the codes that are in force. */
  public Map<String, ProcedureCard> of(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    return Search.session(em)
        .search(Procedure.class)
        .select(f -> f.field(IndexFields.CARD, String.class))
        .where(
            f ->
                f.bool()
                    .filter(f.terms().field(IndexFields.CODE).matchingAny(codes))
                    .filter(
                        f.match()
                            .field(IndexFields.STATUS)
                            .matching(ProcedureStatus.PUBLISHED.name())))
        .fetchHits(MOST)
        .stream()
        .map(ProcedureCard::fromJson)
        .collect(Collectors.toMap(ProcedureCard::code, Function.identity()));
  }
}

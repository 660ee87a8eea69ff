package vn.motcua.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody asked before, which is kept for its period. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class EarlierRequests implements PersonalRecords {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  public String feature() {
    return "request";
  }

  @Override
  public List<PersonalRecord> find(Sought person, int atMost) {
    return em
        .createQuery(
            "from PrivacyRequest r where r.endedAt is not null and"
                + " (r.name = :name and r.name <> '' or r.phone = :phone and r.phone <> ''"
                + " or r.mail = :mail and r.mail <> '' or r.code = :code and r.code <> '')"
                + " order by r.id desc",
            PrivacyRequest.class)
        .setParameter("name", person.name())
        .setParameter("phone", person.phone())
        .setParameter("mail", person.mail())
        .setParameter("code", person.code())
        .setMaxResults(atMost)
        .getResultList()
        .stream()
        .map(EarlierRequests::record)
        .toList();
  }

  @Override
  public Optional<PersonalRecord> find(String id) {
    return Optional.ofNullable(em.find(PrivacyRequest.class, Long.valueOf(id)))
        .map(EarlierRequests::record);
  }

  private static PersonalRecord record(PrivacyRequest request) {
    StoredRequest stored = request.toStored();
    Map<String, String> data = new LinkedHashMap<>();
    data.put("kind", stored.kind().name());
    data.put("name", stored.person().name());
    data.put("phone", stored.person().phone());
    data.put("mail", stored.person().mail());
    data.put("code", stored.person().code());
    data.put("proof", stored.proof());
    data.put("state", stored.state().name());
    data.put("answer", stored.answer());
    return new PersonalRecord(
        "" + stored.id(), "privacy.record.request", stored.askedAt(), data, "privacy.keep.request");
  }

  @Override
  public void erase(String id) {
    throw new IllegalStateException("Requests are kept for their period");
  }
}

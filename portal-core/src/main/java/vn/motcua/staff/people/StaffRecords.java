package vn.motcua.staff.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import vn.motcua.privacy.request.PersonalRecord;
import vn.motcua.privacy.request.PersonalRecords;
import vn.motcua.privacy.request.Sought;

/** Accounts of staff; of those who left, the person can be taken out. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class StaffRecords implements PersonalRecords {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  public String feature() {
    return "staff";
  }

  @Override
  public List<PersonalRecord> find(Sought person, int atMost) {
    return em
        .createQuery(
            "from StaffPerson p where (p.name = :name or p.login = :code) and p.name <> ''"
                + " order by p.id desc",
            StaffPerson.class)
        .setParameter("name", person.name())
        .setParameter("code", person.code().isEmpty() ? "-" : person.code())
        .setMaxResults(atMost)
        .getResultList()
        .stream()
        .map(StaffPerson::toRecord)
        .toList();
  }

  @Override
  public Optional<PersonalRecord> find(String id) {
    return Optional.ofNullable(
            em.find(StaffPerson.class, Long.valueOf(id), LockModeType.PESSIMISTIC_WRITE))
        .map(StaffPerson::toRecord);
  }

  @Override
  public void erase(String id) {
    StaffPerson person =
        em.find(StaffPerson.class, Long.valueOf(id), LockModeType.PESSIMISTIC_WRITE);
    if (person != null) {
      person.forget();
    }
  }
}

package vn.motcua.appointment.supply;

import java.util.Set;
import vn.motcua.text.Language;

/**
 * What people come for.
 *
 * @param code in addresses, never changed
 * @param minutes for one person
 * @param onceADay whether one person may have only one appointment of a day
 * @param leadMinutes how long before it begins a time can still be booked
 * @param groups codes and fields of procedures; {@code *} for all that have no other
 */
public record Service(
    long id,
    String code,
    String nameVi,
    String nameEn,
    int minutes,
    int mostPeople,
    boolean onceADay,
    int leadMinutes,
    int horizonDays,
    Set<String> groups) {
  /** The code of the service for collecting results. */
  public static final String COLLECT = "nhan-ket-qua";

  public Service {
    groups = Set.copyOf(groups);
  }

  public String name(Language language) {
    return language == Language.EN ? nameEn : nameVi;
  }
}

package vn.motcua.appointment.supply;

import java.util.HashSet;
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
 * @param active whether it can be booked; what is booked already stays
 * @param also numbers of other services the same desk has to do, of one that was put together
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
    Set<String> groups,
    boolean active,
    int version,
    Set<Long> also) {
  /** The code of the service for collecting results. */
  public static final String COLLECT = "nhan-ket-qua";

  public Service {
    groups = Set.copyOf(groups);
    also = Set.copyOf(also);
  }

  /** One that can be booked, by itself. */
  public Service(
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
    this(
        id,
        code,
        nameVi,
        nameEn,
        minutes,
        mostPeople,
        onceADay,
        leadMinutes,
        horizonDays,
        groups,
        true,
        0,
        Set.of());
  }

  /**
   * This and another one after the other at one desk: the minutes add up, and of each rule the
   * stricter one holds. The limit of a day stays this one's.
   */
  public Service and(Service other) {
    boolean same = other.id == id || also.contains(other.id);
    Set<Long> both = new HashSet<>(also);
    if (!same) {
      both.add(other.id);
    }
    return new Service(
        id,
        code,
        same ? nameVi : nameVi + "; " + other.nameVi,
        same ? nameEn : nameEn + "; " + other.nameEn,
        minutes + other.minutes,
        Math.min(mostPeople, other.mostPeople),
        onceADay,
        Math.max(leadMinutes, other.leadMinutes),
        Math.min(horizonDays, other.horizonDays),
        groups,
        active && other.active,
        version,
        both);
  }

  public String name(Language language) {
    return language == Language.EN ? nameEn : nameVi;
  }
}

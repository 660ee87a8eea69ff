package vn.motcua.appointment.supply;

import vn.motcua.text.Language;

/**
 * A counter or several alike, or an officer who goes to a zone.
 *
 * @param centre code of the service centre
 * @param slotMinutes of a counter
 * @param capacity of a counter: how many are served at once
 * @param travelMinutes of visits: the way, for each
 * @param week hours as {@link vn.motcua.calendar.OfficeHours#weekText}; empty for the centre's own
 */
public record Desk(
    long id,
    String centre,
    Kind kind,
    String nameVi,
    String nameEn,
    int slotMinutes,
    int capacity,
    int travelMinutes,
    int horizonDays,
    String week,
    boolean active,
    int version) {

  /** Where people meet. */
  public enum Kind {
    COUNTER,
    HOME
  }

  public String name(Language language) {
    return language == Language.EN ? nameEn : nameVi;
  }
}

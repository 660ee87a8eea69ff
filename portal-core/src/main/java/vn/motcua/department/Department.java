package vn.motcua.department;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;

/**
 * An agency or one of its units.
 *
 * @param code agency code, for instance {@code 000.00.02.H20}
 * @param nameVi its name in Vietnamese
 * @param parent code of the agency it belongs to; null at the top
 * @param aliases former codes, and other names under which the national catalogue speaks of it
 * @param hoursVi opening hours in words
 * @param closedOn first day on which it no longer exists; null while it does
 * @param successor code of the agency that took over; null when there is none
 */
public record Department(
    String code,
    Kind kind,
    String nameVi,
    String nameEn,
    @Nullable String parent,
    List<String> aliases,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String hoursVi,
    @Nullable String hoursEn,
    @Nullable LocalDate closedOn,
    @Nullable String successor) {

  /** What sort of agency it is. */
  public enum Kind {
    PROVINCE,
    DEPARTMENT,
    SERVICE_CENTRE,
    COMMUNE
  }

  public String name(Language language) {
    return language == Language.EN ? nameEn : nameVi;
  }

  public @Nullable String hours(Language language) {
    return language == Language.EN ? hoursEn : hoursVi;
  }

  public boolean closed(LocalDate today) {
    return closedOn != null && !closedOn.isAfter(today);
  }
}

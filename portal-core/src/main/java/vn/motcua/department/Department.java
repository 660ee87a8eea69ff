package vn.motcua.department;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;

/**
 * An agency or one of its units. When it is open its calendar says.
 *
 * @param code agency code, for instance {@code 000.00.02.H20}
 * @param nameVi its name in Vietnamese
 * @param parent code of the agency it belongs to; null at the top
 * @param formerCodes codes it had before, or had as an agency that is part of it now
 * @param aliases other names under which the national catalogue speaks of it
 * @param closedOn first day on which it no longer exists; null while it does
 * @param successor code of the agency that took over; null when there is none
 */
public record Department(
    String code,
    Kind kind,
    String nameVi,
    String nameEn,
    @Nullable String parent,
    List<FormerCode> formerCodes,
    List<String> aliases,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String email,
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

  public boolean closed(LocalDate today) {
    return closedOn != null && !closedOn.isAfter(today);
  }
}

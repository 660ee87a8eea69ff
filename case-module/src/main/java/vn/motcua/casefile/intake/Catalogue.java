package vn.motcua.casefile.intake;

import vn.motcua.calendar.WorkingCalendar;

/** What the portal knows that cases refer to. */
public interface Catalogue {
  boolean hasProcedure(String code);

  boolean hasDepartment(String code);

  WorkingCalendar calendar(String department);
}

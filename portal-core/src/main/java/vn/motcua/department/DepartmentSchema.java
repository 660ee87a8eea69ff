package vn.motcua.department;

import java.util.List;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarEntry;
import vn.motcua.plugin.FeatureSchema;
import vn.motcua.privacy.request.PrivacyRequest;
import vn.motcua.staff.openid.OpenIdWay;
import vn.motcua.staff.people.StaffPerson;
import vn.motcua.staff.session.StaffSession;
import vn.motcua.staff.token.StaffToken;

/** The tables of portal-core. */
public final class DepartmentSchema implements FeatureSchema {
  @Override
  public String name() {
    return "core";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(
        DepartmentRow.class,
        FormerCodeRow.class,
        CalendarEntry.class,
        CalendarChange.class,
        StaffPerson.class,
        StaffSession.class,
        StaffToken.class,
        OpenIdWay.class,
        PrivacyRequest.class);
  }
}

package vn.motcua.appointment.day;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.appointment.supply.Desk;
import vn.motcua.appointment.supply.DeskBook;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.department.Department;
import vn.motcua.problem.PortalProblem;
import vn.motcua.web.StaffMember;

/** The desks of a centre: adding, changing, retiring them. */
@Named
@RequestScoped
public class DeskPage {
  @Inject private DaySheet sheet;
  @Inject private SupplyPage page;
  @Inject private Supply supply;
  @Inject private DeskBook book;
  @Inject private EditForm form;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;

  private @Nullable Desk chosen;
  private String done = "";
  private Set<String> does = Set.of();

  /** Before anything is written. */
  public void act() {
    chosen =
        getAll().stream()
            .filter(one -> String.valueOf(one.id()).equals(form.typed("desk")))
            .findFirst()
            .orElse(null);
    if (form.posted()) {
      try {
        perform(form.typed("action"));
      } catch (PortalProblem told) {
        flaws.tell(told, "nameVi");
      }
    }
    Desk shown = chosen;
    does =
        flaws.isAny() ? form.ticked("services") : shown == null ? Set.of() : book.services(shown);
    show(shown);
  }

  private void perform(String action) {
    Department centre = sheet.getCentre();
    if (centre == null || !page.isMine()) {
      throw new PortalProblem(403, "forbidden");
    }
    Desk known = chosen;
    if (known == null) {
      if (action.equals("add")) {
        chosen = book.add(centre.code(), form.all(), form.ticked("services"), staff.name());
        done = "added";
      }
      return;
    }
    if (!form.typed("version").equals(String.valueOf(known.version()))) {
      throw new PortalProblem(409, "booking-changed");
    }
    chosen =
        switch (action) {
          case "change" -> book.change(known, form.all(), form.ticked("services"), staff.name());
          case "retire" -> book.retire(known, false, staff.name());
          case "restore" -> book.retire(known, true, staff.name());
          default -> known;
        };
    done = action;
  }

  private void show(@Nullable Desk one) {
    form.store("horizonDays", one == null ? 21 : one.horizonDays());
    form.store("slotMinutes", one == null ? 15 : one.slotMinutes());
    form.store("capacity", one == null ? 1 : one.capacity());
    form.store("travelMinutes", one == null ? 20 : one.travelMinutes());
    if (one != null) {
      form.store("nameVi", one.nameVi());
      form.store("nameEn", one.nameEn());
      List<String> week = DeskBook.week(one);
      for (int day = 0; day < week.size(); day++) {
        form.store("day" + (day + 1), week.get(day));
      }
    }
  }

  /** All of the centre, retired ones last. */
  public final List<Desk> getAll() {
    Department centre = sheet.getCentre();
    List<Desk> all = new ArrayList<>();
    if (centre != null) {
      supply.desks().stream().filter(d -> d.centre().equals(centre.code())).forEach(all::add);
    }
    all.sort((one, other) -> Boolean.compare(other.active(), one.active()));
    return all;
  }

  /** The one that is changed; null while a new one is typed. */
  public @Nullable Desk getChosen() {
    return chosen;
  }

  public String getDone() {
    return done;
  }

  public List<Service> getServices() {
    return supply.all().stream().filter(one -> one.active() || does(one)).toList();
  }

  public boolean does(Service service) {
    return does.contains(service.code());
  }
}

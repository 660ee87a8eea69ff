package vn.motcua.appointment.day;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.appointment.supply.Desk;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.ServiceBook;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffMember;

/** The services of the whole portal, for who administers it; others see them. */
@Named
@RequestScoped
public class ServicePage {
  @Inject private Supply supply;
  @Inject private ServiceBook book;
  @Inject private EditForm form;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;

  private @Nullable Service chosen;
  private String done = "";

  /** Before anything is written. */
  public void act() {
    String code = form.typed("service");
    chosen = supply.all().stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    if (form.posted()) {
      try {
        perform(form.typed("action"));
      } catch (PortalProblem told) {
        flaws.tell(told, "nameVi");
      }
    }
    Service shown = chosen;
    if (shown != null) {
      show(shown);
    }
  }

  private void perform(String action) {
    if (!isMine()) {
      throw new PortalProblem(403, "forbidden");
    }
    Service known = chosen;
    if (known == null) {
      if (action.equals("add")) {
        chosen = book.add(form.all(), staff.name());
        done = "added";
      }
      return;
    }
    if (!form.typed("version").equals(String.valueOf(known.version()))) {
      throw new PortalProblem(409, "booking-changed");
    }
    chosen =
        switch (action) {
          case "change" -> book.change(known, form.all(), staff.name());
          case "retire" -> book.retire(known, false, staff.name());
          case "restore" -> book.retire(known, true, staff.name());
          default -> known;
        };
    done = action;
  }

  private void show(Service one) {
    form.store("nameVi", one.nameVi());
    form.store("nameEn", one.nameEn());
    form.store("minutes", one.minutes());
    form.store("mostPeople", one.mostPeople());
    form.store("onceADay", one.onceADay() ? "1" : "");
    form.store("leadMinutes", one.leadMinutes());
    form.store("horizonDays", one.horizonDays());
    form.store("groups", String.join("\n", one.groups().stream().sorted().toList()));
  }

  public boolean isMine() {
    return rights.everywhere(Role.ADMINISTRATOR);
  }

  public List<Service> getAll() {
    return supply.all();
  }

  /** The one that is changed; null while a new one is typed. */
  public @Nullable Service getChosen() {
    return chosen;
  }

  public String getDone() {
    return done;
  }

  /** The desks that do it, at all centres. */
  public List<Desk> desks(Service service) {
    return supply.desks().stream()
        .filter(Desk::active)
        .filter(d -> supply.does(d, service))
        .toList();
  }
}

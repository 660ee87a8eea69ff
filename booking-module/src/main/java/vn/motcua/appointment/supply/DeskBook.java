package vn.motcua.appointment.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.calendar.WorkingHours;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;

/**
 * Makes, changes and retires desks. None is ever deleted: bookings refer to them. The slots follow
 * at once; whoever has booked what is no more stays in the list of what has to be rearranged.
 */
@ApplicationScoped
public class DeskBook {
  private static final int LONGEST_WEEK = 400;

  @Inject private BookingSql database;
  @Inject private Audit audit;
  @Inject private Supply supply;

  /** The codes of the services a desk does. */
  public Set<String> services(Desk desk) {
    Set<Long> does = database.read(sql -> SupplyTable.servicesOf(sql, desk.id()));
    return supply.all().stream()
        .filter(one -> does.contains(one.id()))
        .map(Service::code)
        .collect(Collectors.toSet());
  }

  /**
   * Adds a desk to a centre.
   *
   * @param typed kind, nameVi, nameEn, slotMinutes, capacity, travelMinutes, horizonDays, day1 to
   *     day7 (its own hours; all empty for those of the centre)
   * @param services codes of what it does
   * @throws InvalidInput with all that cannot be used
   */
  public Desk add(String centre, Map<String, String> typed, Set<String> services, String who) {
    TypedFields fields = new TypedFields(typed);
    Desk.Kind kind = fields.line("kind").equals("HOME") ? Desk.Kind.HOME : Desk.Kind.COUNTER;
    Desk wanted = read(fields, 0, centre, kind, true, 0);
    List<Long> does = services(services, fields);
    fields.check();
    Desk added =
        database.change(
            sql -> {
              long id = SupplyTable.add(sql, wanted, does);
              Desk stored = SupplyTable.desk(sql, id).orElseThrow();
              note(who, id, null, stored + " " + services);
              return stored;
            });
    supply.bringInLine(added);
    return added;
  }

  /**
   * Changes what is typed; centre and kind stay.
   *
   * @throws PortalProblem 409 {@code booking-changed} when somebody else has changed it meanwhile
   */
  public Desk change(Desk known, Map<String, String> typed, Set<String> services, String who) {
    TypedFields fields = new TypedFields(typed);
    Desk wanted =
        read(fields, known.id(), known.centre(), known.kind(), known.active(), known.version());
    List<Long> does = services(services, fields);
    fields.check();
    return store(known, wanted, does, services.toString(), who);
  }

  /** Nobody can book it any more, or again. */
  public Desk retire(Desk known, boolean active, String who) {
    Desk wanted =
        new Desk(
            known.id(),
            known.centre(),
            known.kind(),
            known.nameVi(),
            known.nameEn(),
            known.slotMinutes(),
            known.capacity(),
            known.travelMinutes(),
            known.horizonDays(),
            known.week(),
            active,
            known.version());
    return store(known, wanted, null, "", who);
  }

  private Desk store(
      Desk known, Desk wanted, @Nullable List<Long> services, String named, String who) {
    Desk changed =
        database.change(
            sql -> {
              if (!SupplyTable.change(sql, wanted, services)) {
                throw new PortalProblem(409, "booking-changed");
              }
              Desk stored = SupplyTable.desk(sql, known.id()).orElseThrow();
              note(who, known.id(), known.toString(), (stored + " " + named).strip());
              return stored;
            });
    supply.bringInLine(changed);
    return changed;
  }

  private Desk read(
      TypedFields fields, long id, String centre, Desk.Kind kind, boolean active, int version) {
    boolean visits = kind == Desk.Kind.HOME;
    String name = fields.name("nameVi");
    if (supply.desks().stream()
        .anyMatch(
            one -> one.centre().equals(centre) && one.id() != id && one.nameVi().equals(name))) {
      fields.wrong(FieldProblem.of("nameVi", "booking.edit.name.taken"));
    }
    return new Desk(
        id,
        centre,
        kind,
        name,
        fields.name("nameEn"),
        visits ? 15 : fields.number("slotMinutes", 5, 480),
        visits ? 1 : fields.number("capacity", 0, 100),
        visits ? fields.number("travelMinutes", 0, 240) : 0,
        fields.number("horizonDays", 1, 120),
        week(fields),
        active,
        version);
  }

  private static String week(TypedFields fields) {
    List<String> days = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      try {
        days.add(WorkingHours.of(fields.line("day" + day)).toString());
      } catch (IllegalArgumentException unreadable) {
        fields.wrong(FieldProblem.of("day" + day, "booking.supply.hours.flaw"));
        days.add("");
      }
    }
    String week = days.stream().allMatch(String::isEmpty) ? "" : String.join(";", days);
    if (week.length() > LONGEST_WEEK) {
      fields.wrong(FieldProblem.of("day1", "input.too-long", LONGEST_WEEK));
    }
    return week;
  }

  private List<Long> services(Set<String> codes, TypedFields fields) {
    List<Long> does =
        supply.all().stream().filter(one -> codes.contains(one.code())).map(Service::id).toList();
    if (does.isEmpty()) {
      fields.wrong(FieldProblem.of("services", "booking.edit.services.flaw"));
    }
    return does;
  }

  /**
   * The hours of a desk by day of the week, for its form; seven empty ones for those of the centre.
   */
  public static List<String> week(Desk desk) {
    String[] days = Arrays.copyOf(desk.week().split(";", -1), 7);
    return Arrays.stream(days).map(day -> day == null ? "" : day.strip()).toList();
  }

  /** Last in the transaction: it takes the connection. */
  private void note(String who, long id, @Nullable String before, String after) {
    audit.record(AuditEntry.changed(who, "booking-desk", String.valueOf(id), "", before, after));
  }
}

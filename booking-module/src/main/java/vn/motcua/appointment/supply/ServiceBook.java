package vn.motcua.appointment.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.TypedText;

/**
 * Makes, changes and retires services. None is ever deleted: bookings refer to them by number and
 * code, and what is booked stays as long as it was.
 */
@ApplicationScoped
public class ServiceBook {
  private static final int LONGEST_GROUP = 200;
  private static final int TWO_WEEKS = 14 * 24 * 60;

  @Inject private BookingSql database;
  @Inject private Audit audit;
  @Inject private Supply supply;

  /**
   * Adds a service; desks are told afterwards that they do it.
   *
   * @param typed code, nameVi, nameEn, minutes, mostPeople, onceADay, leadMinutes, horizonDays,
   *     groups (one a line)
   * @throws InvalidInput with all that cannot be used
   */
  public Service add(Map<String, String> typed, String who) {
    TypedFields fields = new TypedFields(typed);
    String code = fields.line("code");
    if (!code.matches("[a-z0-9][a-z0-9-]{1,39}")) {
      fields.wrong(FieldProblem.of("code", "booking.edit.code.flaw"));
    } else if (supply.all().stream().anyMatch(one -> one.code().equals(code))) {
      fields.wrong(FieldProblem.of("code", "booking.edit.code.taken"));
    }
    Service wanted = read(fields, 0, code, true, 0);
    return database.change(
        sql -> {
          long id = SupplyTable.add(sql, wanted, SupplyTable.services(sql).size());
          Service added = stored(sql, id);
          note(who, id, null, added);
          return added;
        });
  }

  /**
   * Changes what is typed; the code stays.
   *
   * @throws PortalProblem 409 {@code booking-changed} when somebody else has changed it meanwhile
   */
  public Service change(Service known, Map<String, String> typed, String who) {
    TypedFields fields = new TypedFields(typed);
    return store(
        known, read(fields, known.id(), known.code(), known.active(), known.version()), who);
  }

  /** Nobody can book it any more, or again. */
  public Service retire(Service known, boolean active, String who) {
    return store(
        known,
        new Service(
            known.id(),
            known.code(),
            known.nameVi(),
            known.nameEn(),
            known.minutes(),
            known.mostPeople(),
            known.onceADay(),
            known.leadMinutes(),
            known.horizonDays(),
            known.groups(),
            active,
            known.version(),
            Set.of()),
        who);
  }

  private static Service read(
      TypedFields fields, long id, String code, boolean active, int version) {
    Service read =
        new Service(
            id,
            code,
            fields.name("nameVi"),
            fields.name("nameEn"),
            fields.number("minutes", 1, 480),
            fields.number("mostPeople", 1, 20),
            fields.ticked("onceADay"),
            fields.number("leadMinutes", 0, TWO_WEEKS),
            fields.number("horizonDays", 1, 120),
            groups(fields),
            active,
            version,
            Set.of());
    fields.check();
    return read;
  }

  private static Set<String> groups(TypedFields fields) {
    Set<String> groups = new LinkedHashSet<>();
    Arrays.stream(fields.text("groups").split("\\R"))
        .map(TypedText::line)
        .filter(group -> !group.isEmpty())
        .forEach(groups::add);
    if (groups.stream().anyMatch(group -> group.length() > LONGEST_GROUP)) {
      fields.wrong(FieldProblem.of("groups", "input.too-long", LONGEST_GROUP));
    }
    return groups;
  }

  private Service store(Service known, Service wanted, String who) {
    return database.change(
        sql -> {
          if (!SupplyTable.change(sql, wanted)) {
            throw new PortalProblem(409, "booking-changed");
          }
          Service changed = stored(sql, known.id());
          note(who, known.id(), known, changed);
          return changed;
        });
  }

  private static Service stored(Sql sql, long id) throws SQLException {
    return SupplyTable.services(sql).stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow();
  }

  /** Last in the transaction: it takes the connection. */
  private void note(String who, long id, @Nullable Service before, Service after) {
    audit.record(
        AuditEntry.changed(
            who,
            "booking-service",
            String.valueOf(id),
            "",
            before == null ? null : before.toString(),
            after.toString()));
  }
}

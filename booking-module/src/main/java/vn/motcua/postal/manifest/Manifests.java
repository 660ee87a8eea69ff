package vn.motcua.postal.manifest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.PostalBook;
import vn.motcua.postal.PostalHandOver;
import vn.motcua.postal.PostalList;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.manifest.Manifest.Direction;
import vn.motcua.postal.manifest.Manifest.Line;
import vn.motcua.postal.manifest.ManifestBook.Signatures;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;

/** Manifests, for the pages of staff. */
@ApplicationScoped
public class Manifests {
  @Inject private BookingSql database;
  @Inject private PostalList orders;
  @Inject private PortalSecret secret;
  @Inject private Clock clock;

  private @Nullable ManifestBook kept;

  @PostConstruct
  void begin() {
    kept = new ManifestBook(new PostalHandOver(new PostalBook(secret, clock)), clock);
  }

  private ManifestBook book() {
    return Objects.requireNonNull(kept, "not begun");
  }

  List<Manifest> of(String centre, LocalDate day) {
    return database.read(sql -> ManifestBook.of(sql, centre, day));
  }

  /** One of them; 404 when there is none. */
  Manifest get(long id) {
    return database.read(sql -> found(sql, id));
  }

  private static Manifest found(Sql sql, long id) throws SQLException {
    return ManifestBook.byId(sql, id).orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  List<Line> lines(Manifest manifest) {
    return database.read(sql -> ManifestBook.lines(sql, manifest.id()));
  }

  /**
   * Puts in the envelope with a reference.
   *
   * @throws InvalidInput when there is no such order
   * @throws PortalProblem 409 {@code manifest-order} when it does not belong there
   */
  Manifest add(String centre, LocalDate day, Direction direction, String reference) {
    PostalOrder order =
        orders
            .find(Bookings.reference("reference", reference))
            .orElseThrow(() -> new InvalidInput("reference", "postal.manifest.unknown"));
    return database.change(sql -> book().add(sql, centre, day, direction, order));
  }

  void discrepancy(Manifest known, long order, String why) {
    database.change(
        sql -> {
          book().discrepancy(sql, known, order, why);
          return known;
        });
  }

  Manifest seal(Manifest known, int centre, int post) {
    return database.change(sql -> book().seal(sql, known, centre, post));
  }

  Manifest sign(Manifest known, Signatures names) {
    return database.change(sql -> book().sign(sql, known, names));
  }
}

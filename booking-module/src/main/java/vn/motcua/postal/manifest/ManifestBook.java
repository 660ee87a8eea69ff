package vn.motcua.postal.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.PostalHandOver;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.manifest.Manifest.Direction;
import vn.motcua.postal.manifest.Manifest.Line;
import vn.motcua.postal.manifest.Manifest.State;
import vn.motcua.problem.PortalProblem;

/** What is done with manifests, each within the caller's transaction. */
final class ManifestBook {
  private final PostalHandOver orders;
  private final Clock clock;

  ManifestBook(PostalHandOver orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static Optional<Manifest> byId(Sql sql, long id) throws SQLException {
    return sql.first("SELECT * FROM postal_manifest WHERE id = ?", Manifest::read, id);
  }

  static List<Manifest> of(Sql sql, String centre, LocalDate day) throws SQLException {
    return sql.list(
        "SELECT * FROM postal_manifest WHERE centre = ? AND day = ? ORDER BY direction, number",
        Manifest::read,
        centre,
        day);
  }

  static List<Line> lines(Sql sql, long manifest) throws SQLException {
    return sql.list(
        "SELECT * FROM postal_manifest_line WHERE manifest_id = ? ORDER BY id",
        Line::read,
        manifest);
  }

  /** Puts an envelope into the open manifest of the day, which is begun when there is none. */
  Manifest add(Sql sql, String centre, LocalDate day, Direction direction, PostalOrder order)
      throws SQLException {
    if (!order.centre().equals(centre) || !PostalHandOver.fits(order, direction == Direction.IN)) {
      throw new PortalProblem(409, "manifest-order");
    }
    Manifest open = open(sql, centre, day, direction);
    boolean elsewhere =
        sql.first(
                "SELECT 1 FROM postal_manifest_line l JOIN postal_manifest m ON m.id = l.manifest_id"
                    + " WHERE l.order_id = ? AND m.direction = ? AND l.discrepancy = ''"
                    + " AND NOT (m.state = 'SIGNED' AND EXISTS (SELECT 1 FROM postal_order o"
                    + " WHERE o.id = l.order_id AND o.sent_again_at >= m.signed_at))",
                row -> true,
                order.id(),
                direction)
            .isPresent();
    if (!elsewhere) {
      sql.insert(
          "INSERT INTO postal_manifest_line (manifest_id, order_id, reference) VALUES (?, ?, ?)"
              + " ON DUPLICATE KEY UPDATE discrepancy = ''",
          open.id(),
          order.id(),
          order.reference().value());
    }
    return open;
  }

  private Manifest open(Sql sql, String centre, LocalDate day, Direction direction)
      throws SQLException {
    Optional<Manifest> known =
        sql.first(
            "SELECT * FROM postal_manifest WHERE centre = ? AND day = ? AND direction = ?"
                + " AND state = 'OPEN' ORDER BY number LIMIT 1 FOR UPDATE",
            Manifest::read,
            centre,
            day,
            direction);
    if (known.isPresent()) {
      return known.get();
    }
    long id =
        sql.insert(
            "INSERT INTO postal_manifest (centre, day, direction, number, state, made_at)"
                + " SELECT ?, ?, ?, COALESCE(MAX(number), 0) + 1, 'OPEN', ? FROM postal_manifest"
                + " WHERE centre = ? AND day = ? AND direction = ?",
            centre,
            day,
            direction,
            now(),
            centre,
            day,
            direction);
    return byId(sql, id).orElseThrow();
  }

  /** Notes why an envelope was not handed over; an empty text takes the note back. */
  void discrepancy(Sql sql, Manifest known, long order, String why) throws SQLException {
    locked(sql, known, State.OPEN);
    sql.update(
        "UPDATE postal_manifest_line SET discrepancy = ? WHERE manifest_id = ? AND order_id = ?",
        why,
        known.id(),
        order);
  }

  /**
   * Closes it for ever, when both have counted the envelopes that go from hand to hand.
   *
   * @throws PortalProblem 409 {@code manifest-count} when they have not the same, and not as many
   *     as there are lines
   */
  Manifest seal(Sql sql, Manifest known, int centre, int post) throws SQLException {
    Manifest open = locked(sql, known, State.OPEN);
    List<Line> lines = lines(sql, open.id());
    long handed = lines.stream().filter(Line::handed).count();
    if (lines.isEmpty() || centre != handed || post != handed) {
      throw new PortalProblem(409, "manifest-count", centre, post, handed);
    }
    sql.update(
        "UPDATE postal_manifest SET state = 'SEALED', counted_centre = ?, counted_post = ?,"
            + " hash = ?, sealed_at = ? WHERE id = ?",
        centre,
        post,
        hash(open, lines),
        now(),
        open.id());
    return byId(sql, open.id()).orElseThrow();
  }

  /** Of what was sealed: whoever has the printed sheet can tell that nothing was changed. */
  static String hash(Manifest manifest, List<Line> lines) {
    StringBuilder all = new StringBuilder();
    all.append(manifest.centre()).append('\n').append(manifest.day()).append('\n');
    all.append(manifest.direction()).append('\n').append(manifest.number()).append('\n');
    for (Line line : lines) {
      all.append(line.reference()).append('\t').append(line.discrepancy()).append('\n');
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never); // every Java has it
    }
  }

  /** The receipt: both sign, and what was handed over counts as filed, or as taken by the post. */
  Manifest sign(Sql sql, Manifest known, Signatures names) throws SQLException {
    Manifest sealed = locked(sql, known, State.SEALED);
    Instant now = now();
    sql.update(
        "UPDATE postal_manifest SET state = 'SIGNED', clerk = ?, clerk_role = ?, postman = ?,"
            + " postman_role = ?, signed_at = ? WHERE id = ?",
        names.clerk(),
        names.clerkRole(),
        names.postman(),
        names.postmanRole(),
        now,
        sealed.id());
    for (Line line : lines(sql, sealed.id())) {
      if (line.handed()) {
        orders.signed(sql, line.order(), sealed.direction() == Direction.IN, names.clerk(), now);
      }
    }
    return byId(sql, sealed.id()).orElseThrow();
  }

  /**
   * Who signed.
   *
   * @param postmanRole what they are at the post
   */
  record Signatures(String clerk, String clerkRole, String postman, String postmanRole) {}

  private static Manifest locked(Sql sql, Manifest known, State wanted) throws SQLException {
    return sql.first(
            "SELECT * FROM postal_manifest WHERE id = ? FOR UPDATE", Manifest::read, known.id())
        .filter(now -> now.state() == wanted)
        .orElseThrow(() -> new PortalProblem(409, "manifest-closed"));
  }
}

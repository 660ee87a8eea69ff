package vn.motcua.postal.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.place.Commune;
import vn.motcua.place.Places;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;
import vn.motcua.postal.NewOrder;
import vn.motcua.postal.PostalBook;
import vn.motcua.postal.PostalCourse;
import vn.motcua.postal.PostalFees;
import vn.motcua.postal.PostalHandOver;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.PostalState;
import vn.motcua.postal.cod.CodBook;
import vn.motcua.postal.cod.CodEntry.Source;
import vn.motcua.postal.cod.CodEntry.What;
import vn.motcua.postal.manifest.Manifest.Direction;
import vn.motcua.postal.manifest.ManifestBook.Signatures;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/**
 * Loads the orders of the demo into an installation that has none, as they would have come about.
 */
@ApplicationScoped
public class DemoPost implements StartupTask {
  private static final String CARRIER = "paper";
  private static final String CLERK = "mot-cua";

  @Inject private Demo demo;
  @Inject private BookingSql database;
  @Inject private PortalSecret secret;
  @Inject private PostalFees fees;
  @Inject private Places places;
  @Inject private Clock clock;

  @Override
  public int order() {
    return 70;
  }

  @Override
  public String description() {
    return "postal orders of the demo";
  }

  @Override
  public void run() throws IOException {
    Optional<Path> file = demo.file("postal.jsonl");
    if (file.isEmpty()) {
      return;
    }
    List<NewOrder> wanted = new ArrayList<>();
    List<JsonObject> lines = Demo.lines(file.get());
    lines.forEach(line -> wanted.add(order(line, wanted.size())));
    database.change(
        sql -> {
          if (sql.first("SELECT 1 FROM postal_order LIMIT 1", row -> 1).isEmpty()) {
            for (int i = 0; i < lines.size(); i++) {
              live(sql, lines.get(i), wanted.get(i));
            }
            sql.update("UPDATE postal_event SET to_tell = FALSE"); // nobody lives there
          }
          return lines;
        });
  }

  private NewOrder order(JsonObject line, int number) {
    PostalKind kind = PostalKind.valueOf(line.getString("kind"));
    String address = line.getString("address");
    Optional<Commune> commune = places.find(address).only();
    return new NewOrder(
        "demo " + number,
        kind,
        line.getString("centre"),
        line.getString("procedure"),
        null,
        line.getString("papers"),
        new Contact(line.getString("name"), line.getString("phone"), null, address),
        commune.map(Commune::code).orElse(null),
        fees.estimate(kind, line.getString("centre"), commune.orElse(null)),
        Language.VI);
  }

  private void live(Sql sql, JsonObject line, NewOrder wanted) throws SQLException {
    Clock then = Clock.offset(clock, Duration.ofDays(-line.getInt("days")));
    PostalBook book = new PostalBook(secret, then);
    CodBook ledger = new CodBook(secret, then);
    PostalCourse course = new PostalCourse(book, code -> Optional.of(PostalState.valueOf(code)));
    PostalOrder made = book.make(sql, wanted).order();
    write(sql, ledger, made, What.EXPECTED, line.getInt("expected", 0));
    if (line.containsKey("manifest")) {
      course.told(sql, CARRIER, made.id(), "", "");
      hand(sql, book, then, made, Direction.valueOf(line.getString("manifest")));
    }
    for (JsonString state : line.getJsonArray("states").getValuesAs(JsonString.class)) {
      course.told(sql, CARRIER, made.id(), state.getString(), line.getString("cause", ""));
    }
    if (line.containsKey("collected")) {
      ledger.told(sql, CARRIER, made.id(), line.getInt("collected"));
    }
    write(sql, ledger, made, What.PAID_OUT, line.getInt("paidOut", 0));
    if (line.getInt("days") > 0) {
      sql.update(
          "UPDATE postal_dispatch SET state = ?, detail = ? WHERE order_id = ?",
          line.containsKey("refused") ? "REFUSED" : "DONE",
          line.getString("refused", ""),
          made.id());
    }
  }

  private static void write(Sql sql, CodBook ledger, PostalOrder order, What what, int amount)
      throws SQLException {
    if (amount > 0) {
      String key = "demo " + order.id() + " " + what;
      ledger.add(sql, new CodBook.New(key, order.id(), what, amount, Source.CLERK, "", ""), CLERK);
    }
  }

  /** Each in a manifest of its own day, sealed and signed for. */
  private static void hand(
      Sql sql, PostalBook book, Clock then, PostalOrder order, Direction direction)
      throws SQLException {
    ManifestBook manifests = new ManifestBook(new PostalHandOver(book), then);
    LocalDate day = VietnamTime.today(then);
    PostalOrder now = book.get(sql, order.id());
    Manifest open = manifests.add(sql, order.centre(), day, direction, now);
    Manifest sealed = manifests.seal(sql, open, 1, 1);
    manifests.sign(
        sql, sealed, new Signatures("Hoàng Văn Một", "Cán bộ một cửa", "Lý Văn Thư", "Bưu tá"));
  }
}

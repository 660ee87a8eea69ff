package vn.motcua.postal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.place.Commune;
import vn.motcua.place.Places;
import vn.motcua.time.VietnamTime;

/** What an order will cost, by the operator's tariff or the one that comes with the portal. */
@ApplicationScoped
public class PostalFees {
  @Inject
  @ConfigProperty(name = "portal.postal.tariff")
  private Optional<String> file;

  @Inject
  @ConfigProperty(name = "portal.postal.again-percent")
  private int againPercent;

  @Inject private Supply supply;
  @Inject private Places places;
  @Inject private Clock clock;

  private @Nullable Tariff tariff;

  @PostConstruct
  void read() {
    tariff = Tariff.read(lines(file.orElse("").strip()));
  }

  private static List<String> lines(String file) {
    try (BufferedReader in =
        file.isEmpty()
            ? new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(PostalFees.class.getResourceAsStream("tariff.csv")),
                    StandardCharsets.UTF_8))
            : Files.newBufferedReader(Path.of(file))) {
      return in.lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * An estimate in VND; 0 when the tariff does not say.
   *
   * @param commune of the person; near is assumed when it is not known
   */
  public int estimate(PostalKind kind, String centre, @Nullable Commune commune) {
    return Objects.requireNonNull(tariff, "not begun")
        .fee(kind, commune == null || near(centre, commune), VietnamTime.today(clock));
  }

  /**
   * What it costs to send again what came back, in VND; nothing for what the post has lost.
   *
   * @param commune where it goes to this time; near is assumed when it is not known
   */
  public int again(PostalOrder order, @Nullable Commune commune) {
    PostalKind way =
        order.collecting()
            ? order.kind()
            : PostalKind.DELIVER; // of both, the papers are at the centre already
    return order.state() == PostalState.LOST
        ? 0
        : Math.toIntExact((long) estimate(way, order.centre(), commune) * againPercent / 100);
  }

  private boolean near(String centre, Commune commune) {
    return supply
        .centre(centre)
        .map(found -> Objects.requireNonNullElse(found.address(), ""))
        .flatMap(address -> places.find(address).only())
        .map(there -> there.province().equals(commune.province()))
        .orElse(true);
  }
}

package vn.motcua.postal.carrier;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.outbox.http.HttpSetup;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.PostalBook;
import vn.motcua.postal.PostalCourse;
import vn.motcua.postal.PostalSettings;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;

/** Every minute, on every node: what is due with the carrier. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CarrierRounds {
  private static final Logger LOG = Logger.getLogger(CarrierRounds.class.getName());

  @Inject private BookingSql database;
  @Inject private HttpSetup http;
  @Inject private PostalSettings settings;
  @Inject private Shipments shipments;
  @Inject private PortalSecret secret;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.postal.carrier.address")
  private Optional<String> address;

  @Inject
  @ConfigProperty(name = "portal.postal.carrier.customer")
  private Optional<String> customer;

  @Inject
  @ConfigProperty(name = "portal.postal.carrier.key")
  private Optional<String> key;

  @Inject
  @ConfigProperty(name = "portal.postal.carrier")
  private Optional<String> name;

  private @Nullable Dispatch dispatch;

  @PostConstruct
  void begin() {
    Carrier carrier =
        address
            .filter(where -> !where.isBlank())
            .<Carrier>map(
                where ->
                    new HttpCarrier(
                        name.orElse("vnpost"),
                        URI.create(where.strip()),
                        customer.orElse(""),
                        key.orElse(""),
                        http.free()))
            .orElseGet(PaperCarrier::new);
    dispatch =
        new Dispatch(
            new Dispatch.Transactions() {
              @Override
              public <T> T run(Sql.Work<T> work) {
                return database.change(work);
              }
            },
            carrier,
            new PostalCourse(new PostalBook(secret, clock), settings::meaning),
            shipments::of,
            clock);
  }

  @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
  void round() {
    try {
      while (Objects.requireNonNull(dispatch, "not begun").round() > 0) {
        LOG.fine("The carrier was told or asked");
      }
    } catch (PortalProblem away) {
      LOG.log(Level.FINE, "No carrier for now", away);
    }
  }
}

package vn.motcua.postal.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.department.Department;
import vn.motcua.place.Commune;
import vn.motcua.place.Places;
import vn.motcua.postal.Addressee;
import vn.motcua.postal.PostalList;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.cod.CodLedger;
import vn.motcua.text.Language;

/** What a carrier is told of orders. */
@ApplicationScoped
public class Shipments {
  @Inject private PostalList orders;
  @Inject private Supply supply;
  @Inject private Places places;
  @Inject private CodLedger ledger;

  Shipment of(long id) {
    PostalList.Row row = orders.get(id);
    PostalOrder order = row.order();
    Addressee person = row.addressee();
    return new Shipment(
        order.parcel(),
        Objects.requireNonNullElse(person.caseCode(), order.reference().value()),
        ledger.expected(id),
        order.collecting(),
        new Shipment.Party(
            person.contact().name(),
            text(person.contact().phone()),
            text(person.contact().mail()),
            text(person.contact().address()),
            commune(person.commune()).map(Commune::name).orElse(""),
            commune(person.commune()).map(Commune::province).orElse("")),
        agency(order.centre()),
        order.centre(),
        person.papers());
  }

  private Optional<Commune> commune(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(places::byCode);
  }

  private Shipment.Party agency(String code) {
    Optional<Department> centre = supply.centre(code);
    String address = centre.map(one -> text(one.address())).orElse("");
    Optional<Commune> commune = places.find(address).only();
    return new Shipment.Party(
        centre.map(one -> one.name(Language.VI)).orElse(code),
        centre.map(one -> text(one.phone())).orElse(""),
        centre.map(one -> text(one.email())).orElse(""),
        address,
        commune.map(Commune::name).orElse(""),
        commune.map(Commune::province).orElse(""));
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }
}

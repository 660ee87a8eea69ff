package vn.motcua.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.motcua.appointment.supply.Service;
import vn.motcua.casedirectory.CaseStanding;
import vn.motcua.code.ProcedureCode;
import vn.motcua.plugin.RelatedTasks;

/** Booking for a procedure, and for collecting the result of a case. */
@ApplicationScoped
public class BookingOffers implements RelatedTasks {
  @Override
  public String bundle() {
    return "vn.motcua.appointment.messages";
  }

  @Override
  public List<Offer> forProcedure(ProcedureCode procedure) {
    return List.of(
        new Offer(1, "dat-lich", "booking.offer.book", Map.of("procedure", procedure.value())));
  }

  @Override
  public List<Offer> forCase(CaseStanding standing) {
    return standing.resultReady()
        ? List.of(
            new Offer(
                1,
                "dat-lich",
                "booking.offer.collect",
                Map.of("service", Service.COLLECT, "case", standing.code().toString())))
        : List.of();
  }
}

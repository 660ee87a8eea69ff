package vn.motcua.postal.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.cod.CodBook;
import vn.motcua.postal.cod.CodEntry;
import vn.motcua.postal.cod.CodFilter;
import vn.motcua.postal.cod.CodFilter.Which;
import vn.motcua.postal.cod.CodLedger;
import vn.motcua.time.VietnamTime;

/** What a person of the staff sees of the ledger of a centre. */
@Named
@RequestScoped
public class CodDesk {
  static final int AT_ONCE = 50;
  private static final int DAYS = 90;

  @Inject private CodLedger ledger;
  @Inject private PostalCentre place;
  @Inject private Clock clock;

  private LocalDate from = LocalDate.EPOCH;
  private LocalDate to = LocalDate.EPOCH;

  @PostConstruct
  void read() {
    LocalDate today = VietnamTime.today(clock);
    to = day("to", today);
    from = day("from", to.minusDays(DAYS));
  }

  private LocalDate day(String field, LocalDate other) {
    try {
      LocalDate typed = LocalDate.parse(place.typed(field));
      return typed.getYear() > 1999 && typed.getYear() < 2200 ? typed : other;
    } catch (DateTimeParseException none) {
      return other;
    }
  }

  public LocalDate getFrom() {
    return from;
  }

  public LocalDate getTo() {
    return to;
  }

  public Which[] getAllWhich() {
    return Which.values();
  }

  public Which getWhich() {
    return Arrays.stream(Which.values())
        .filter(one -> one.name().equals(place.typed("which")))
        .findFirst()
        .orElse(Which.ALL);
  }

  CodFilter filter() {
    return new CodFilter(place.code(), from, to, getWhich());
  }

  /** From 0. */
  public int getPage() {
    return place.typed("page").matches("\\d{1,6}") ? Integer.parseInt(place.typed("page")) : 0;
  }

  public int getPages() {
    return (getTotal().orders() + AT_ONCE - 1) / AT_ONCE;
  }

  public CodBook.Total getTotal() {
    return ledger.total(filter());
  }

  public List<CodBook.Line> getLines() {
    return ledger.lines(filter(), getPage() * AT_ONCE, AT_ONCE);
  }

  public List<CodEntry> entries(CodBook.Line line) {
    return ledger.entries(line.order());
  }

  /** What is asked for, as it stands in an address. */
  public String getQuery() {
    return "centre=" + place.code() + "&from=" + from + "&to=" + to + "&which=" + getWhich();
  }
}

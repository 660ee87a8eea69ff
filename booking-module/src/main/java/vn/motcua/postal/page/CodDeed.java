package vn.motcua.postal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.cod.CodEntry.What;
import vn.motcua.postal.cod.CodLedger;
import vn.motcua.postal.cod.CodLedger.Typed;
import vn.motcua.postal.cod.Remittance;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffMember;

/** What a clerk writes into the ledger. */
@Named
@RequestScoped
public class CodDeed {
  private static final int LONGEST_NUMBER = 80;
  private static final int LONGEST_NOTE = 200;

  @Inject private CodLedger ledger;
  @Inject private PostalCentre place;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;
  @Inject private PageText text;
  @Inject private HttpServletRequest request;

  private final String nonce = UUID.randomUUID().toString();
  private List<Remittance.Wrong> wrong = List.of();
  private String done = "";
  private int written;

  /** Before anything is shown. */
  public void act() {
    if (!request.getMethod().equals("POST") || place.getChosen() == null) {
      return;
    }
    String action = place.typed("action");
    try {
      place.require(place.code());
      switch (action) {
        case "add" -> add();
        case "remit" -> remit();
        case "correct" -> correct();
        default -> throw new PortalProblem(404, "not-found");
      }
    } catch (PortalProblem told) {
      flaws.tell(told, action.equals("remit") ? "lines" : "reference");
    }
  }

  private void add() {
    What what =
        List.of(What.values()).stream()
            .filter(one -> one.name().equals(place.typed("what")))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("what", "postal.cod.flaw.what"));
    String reference = Bookings.reference("reference", place.typed("reference")).value();
    long amount =
        Remittance.amount(place.typed("amount").toLowerCase(Locale.ROOT))
            .orElseThrow(() -> new InvalidInput("amount", "postal.cod.flaw.amount"));
    ledger.add(
        place.code(),
        new Typed(
            reference,
            what,
            amount,
            line("remittance", LONGEST_NUMBER),
            line("note", LONGEST_NOTE),
            place.typed("request").isEmpty() ? nonce : place.typed("request")),
        staff.name());
    done = "added";
  }

  private void remit() {
    String number = line("number", LONGEST_NUMBER);
    if (number.isEmpty()) {
      throw new InvalidInput("number", "postal.cod.flaw.number");
    }
    Remittance read = Remittance.read(place.typed("lines"), number);
    read.check(reference -> ledger.knows(place.code(), reference));
    wrong = read.wrong();
    if (!wrong.isEmpty() || read.lines().isEmpty()) {
      throw new InvalidInput("lines", "postal.cod.flaw.lines");
    }
    written = ledger.remit(place.code(), read.lines(), staff.name());
    done = "remitted";
  }

  private void correct() {
    String id = place.typed("entry");
    String note = line("why", LONGEST_NOTE);
    if (!id.matches("\\d{1,18}")) {
      throw new PortalProblem(404, "not-found");
    }
    if (note.isEmpty()) {
      throw new InvalidInput("w" + id, "postal.cod.flaw.why");
    }
    ledger.correct(place.code(), Long.parseLong(id), note, staff.name());
    done = "corrected";
  }

  private String line(String field, int longest) {
    String typed = TypedText.line(place.typed(field));
    if (typed.length() > longest) {
      throw new InvalidInput(field, "input.too-long", longest);
    }
    return typed;
  }

  /** What was typed into a field that was not taken; empty once it was. */
  public String kept(String field) {
    return done.isEmpty() ? place.typed(field) : "";
  }

  /** The same form sent twice is the same entry. */
  public String getNonce() {
    return kept("request").isEmpty() ? nonce : kept("request");
  }

  public List<Remittance.Wrong> getWrong() {
    return wrong;
  }

  public What[] getAllWhat() {
    return What.values();
  }

  /** What has just been done, in words; empty when nothing was. */
  public String getDone() {
    return done.isEmpty() ? "" : text.with("postal.cod.done." + done, written);
  }
}

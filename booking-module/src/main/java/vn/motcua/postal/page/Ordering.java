package vn.motcua.postal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.code.CaseCode;
import vn.motcua.department.Department;
import vn.motcua.place.Commune;
import vn.motcua.postal.NewOrder;
import vn.motcua.postal.PostalBook.Made;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.PostalOrders;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;

/** Checking and sending an order to the post. */
@Named
@RequestScoped
public class Ordering {
  private static final int LONGEST_PAPERS = 1_000;
  private static final int LONGEST_PAPER = 120;

  @Inject private Posting posting;
  @Inject private PostalOrders orders;
  @Inject private Flaws flaws;
  @Inject private PageText text;

  private @Nullable NewOrder checked;
  private @Nullable Made made;

  /** Does what the form asks for. */
  void act() {
    String action = posting.typed("action");
    if (!action.equals("check") && !action.equals("send")) {
      return;
    }
    try {
      NewOrder wanted = read();
      if (action.equals("send")) {
        made = orders.make(wanted);
      }
      checked = wanted;
    } catch (PortalProblem told) {
      flaws.tell(told, "procedure");
    }
  }

  private NewOrder read() {
    List<FieldProblem> wrong = new ArrayList<>();
    String procedure = orders.procedure(posting.typed("procedure")).code().value();
    PostalKind kind = posting.getKind();
    if (kind == null) {
      wrong.add(FieldProblem.of("kind", "postal.flaw.kind"));
    }
    Department centre = posting.getCentre();
    if (centre == null) {
      wrong.add(FieldProblem.of("centre", "postal.flaw.centre"));
    }
    String papers = papers();
    if (papers.length() > LONGEST_PAPERS) {
      wrong.add(FieldProblem.of("papers", "input.too-long", LONGEST_PAPERS));
    } else if (papers.isEmpty() && kind != null && kind != PostalKind.DELIVER) {
      wrong.add(FieldProblem.of("papers", "postal.flaw.papers"));
    }
    String code = caseCode(wrong);
    Commune commune = posting.getCommune();
    if (commune == null && posting.getPlace().communes().size() > 1) {
      wrong.add(FieldProblem.of("commune", "postal.flaw.commune"));
    }
    Contact contact = contact(wrong);
    if (kind == null || centre == null || contact == null || !wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    return new NewOrder(
        posting.getNonce(),
        kind,
        centre.code(),
        procedure,
        code,
        papers,
        contact,
        commune == null ? null : commune.code(),
        posting.fee(kind),
        text.language());
  }

  private @Nullable String caseCode(List<FieldProblem> wrong) {
    if (posting.typed("case").isEmpty()) {
      return null;
    }
    if (CaseCode.read(posting.typed("case")) instanceof CaseCode.Read read) {
      return read.code().toString();
    }
    wrong.add(FieldProblem.of("case", "postal.flaw.case"));
    return null;
  }

  /** In words: the papers ticked, then what was typed. */
  private String papers() {
    List<String> all = new ArrayList<>();
    for (Posting.Paper paper : posting.getEnclosed()) {
      String name = TypedText.line(paper.document().name());
      all.add(name.length() > LONGEST_PAPER ? name.substring(0, LONGEST_PAPER) + "…" : name);
    }
    String more = TypedText.line(posting.typed("papers"));
    if (!more.isEmpty()) {
      all.add(more);
    }
    return String.join("; ", all);
  }

  private @Nullable Contact contact(List<FieldProblem> wrong) {
    try {
      return Contact.typed(
          posting.typed("name"),
          posting.typed("phone"),
          posting.typed("mail"),
          posting.typed("address"),
          true);
    } catch (InvalidInput found) {
      for (FieldProblem one : found.fields()) {
        wrong.add(
            one.key().equals("booking.flaw.phone")
                ? FieldProblem.of("phone", "postal.flaw.phone")
                : one);
      }
      return null;
    }
  }

  /** The order as it would be sent; null while something is wrong. */
  public @Nullable NewOrder getChecked() {
    return checked;
  }

  public @Nullable PostalOrder getDone() {
    return made == null ? null : made.order();
  }

  /** As it is shown to whoever has just ordered. */
  public String getSecret() {
    return made == null ? "" : PostalOrders.shown(made.secret());
  }
}

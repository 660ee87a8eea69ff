package vn.motcua.casefile.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.timeline.Apology;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.MissingPaper;
import vn.motcua.casefile.timeline.Supplement;
import vn.motcua.casefile.timeline.Told;

/**
 * Fills in one form of one case.
 *
 * @param procedure its name
 * @param agency name of the department that handles it
 * @param applicant as it is printed: a name for colleagues, otherwise that the file says it
 */
record Filling(
    Cases.WholeCase whole,
    FormWords words,
    String procedure,
    String agency,
    List<FormSheet.Line> applicant,
    String address) {
  private static final int MOST_ROWS = 300;

  FormSheet of(FormChoice choice) {
    return switch (choice.version().kind()) {
      case RECEIPT -> receipt(choice);
      case SUPPLEMENT -> supplement(choice, story().supplements().get(choice.index()));
      case REFUSAL -> ended(choice, EventKind.NOT_ACCEPTED, "refusal");
      case STOP -> ended(choice, EventKind.STOPPED, "stop");
      case APOLOGY -> apology(choice, story().apology().orElseThrow());
      case CONTROL -> control(choice);
      case REGISTER -> throw new IllegalArgumentException("The register is not of one case");
    };
  }

  private CaseStory story() {
    return whole.story();
  }

  private FormSheet sheet(
      FormChoice choice,
      @Nullable String number,
      @Nullable LocalDate on,
      List<FormSheet.Line> lines,
      FormSheet.@Nullable Table table,
      List<String> closing,
      List<String> signers) {
    List<FormSheet.Line> all = new ArrayList<>();
    all.add(words.line("code", whole.row().code()));
    all.addAll(applicant);
    all.add(words.line("procedure", procedure + " (" + whole.row().procedure() + ")"));
    all.addAll(lines);
    return new FormSheet(
        choice.version(),
        words.language(),
        agency,
        number,
        on,
        all,
        table,
        closing,
        signers,
        address);
  }

  private FormSheet receipt(FormChoice choice) {
    CaseRow row = whole.row();
    Instant at = story().receivedAt();
    LocalDate on = story().dates().receivedOn();
    boolean exact = at != null && FormWords.dayOf(at).equals(on);
    List<FormSheet.Line> lines = new ArrayList<>();
    lines.add(words.line("channel", words.get("channel." + row.channel())));
    lines.add(words.line("received", exact ? words.time(at) : words.day(on)));
    String limit = limit();
    if (limit != null) {
      lines.add(words.line("limit", limit));
    }
    LocalDate due = row.dates().dueOn();
    lines.add(words.line("due", due == null ? words.get("due.none") : words.day(due)));
    lines.add(words.line("where", agency));
    return sheet(
        choice,
        row.code(),
        on,
        lines,
        null,
        List.of(words.get("receipt.close")),
        List.of(words.get("signer.applicant"), words.get("signer.receiver")));
  }

  private @Nullable String limit() {
    CaseHeader header = story().header();
    BigDecimal amount = header == null ? null : header.limit();
    return header == null || amount == null || header.limitUnit() == null
        ? null
        : words.with("limit." + header.limitUnit(), amount);
  }

  private FormSheet supplement(FormChoice choice, Supplement asked) {
    List<List<String>> rows = new ArrayList<>();
    for (MissingPaper paper : asked.papers()) {
      if (rows.size() < MOST_ROWS) {
        rows.add(
            List.of(
                String.valueOf(rows.size() + 1),
                paper.name(),
                Objects.requireNonNullElse(paper.form(), "")));
      }
    }
    List<FormSheet.Line> lines = new ArrayList<>();
    lines.add(words.line("reason", asked.reason()));
    if (asked.dueOn() != null) {
      lines.add(words.line("answer-by", words.day(asked.dueOn())));
    }
    return sheet(
        choice,
        asked.number(),
        FormWords.dayOf(asked.askedAt()),
        lines,
        rows.isEmpty()
            ? null
            : new FormSheet.Table(
                words.get("papers"),
                List.of(words.get("row"), words.get("paper"), words.get("paper.form")),
                rows),
        List.of(words.get("supplement.close")),
        List.of(words.get("signer.applicant"), words.get("signer.receiver")));
  }

  private FormSheet ended(FormChoice choice, EventKind kind, String key) {
    Instant at =
        story().events().stream()
            .filter(told -> !told.corrected() && told.event().kind() == kind)
            .map(told -> told.event().at())
            .reduce((first, last) -> last)
            .orElse(null);
    return sheet(
        choice,
        null,
        at == null ? null : FormWords.dayOf(at),
        List.of(words.line("reason", story().reason())),
        null,
        List.of(words.get(key + ".close")),
        List.of(words.get("signer.applicant"), words.get("signer.head")));
  }

  private FormSheet apology(FormChoice choice, Apology apology) {
    return sheet(
        choice,
        null,
        FormWords.dayOf(apology.at()),
        List.of(
            words.line("received", words.day(story().dates().receivedOn())),
            words.line("due", words.day(whole.row().dates().dueOn())),
            words.line("reason", apology.reason()),
            words.line("new-day", words.day(apology.newDay()))),
        null,
        List.of(words.get("apology.close")),
        List.of(words.get("signer.head")));
  }

  /** A row for each time a unit had it: from when, until when, and whether that was in time. */
  private FormSheet control(FormChoice choice) {
    List<Told> held =
        story().events().stream()
            .filter(told -> !told.corrected())
            .filter(told -> told.event().kind() != EventKind.DETAILS)
            .limit(MOST_ROWS)
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      Told told = held.get(i);
      Instant until = i + 1 < held.size() ? held.get(i + 1).event().at() : null;
      rows.add(
          List.of(
              words.texts().get(words.language(), "case.event." + told.event().kind()),
              who(told),
              words.time(told.event().at()),
              words.time(until),
              inTime(until),
              Objects.requireNonNullElse(told.event().detail().reason(), "")));
    }
    return sheet(
        choice,
        null,
        story().dates().receivedOn(),
        List.of(
            words.line("received", words.day(story().dates().receivedOn())),
            words.line("due", words.day(whole.row().dates().dueOn()))),
        new FormSheet.Table(
            words.get("control"),
            List.of(
                words.get("step"),
                words.get("unit"),
                words.get("from"),
                words.get("until"),
                words.get("in-time"),
                words.get("note")),
            rows),
        List.of(),
        List.of());
  }

  private static String who(Told told) {
    String unit =
        Objects.requireNonNullElse(
            told.event().detail().unitName(),
            Objects.requireNonNullElse(told.event().detail().unit(), ""));
    String person = told.event().person();
    return person == null ? unit : unit.isEmpty() ? person : unit + ", " + person;
  }

  private String inTime(@Nullable Instant until) {
    LocalDate due = whole.row().dates().dueOn();
    if (due == null || until == null) {
      return "";
    }
    LocalDate day = FormWords.dayOf(until);
    return words.get(day.isBefore(due) ? "early" : day.isAfter(due) ? "late" : "on-time");
  }
}

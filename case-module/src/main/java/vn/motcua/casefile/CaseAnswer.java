package vn.motcua.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.detail.CaseDetails;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.Completion;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.casefile.timeline.Transfer;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Department;
import vn.motcua.plugin.RelatedTasks;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.PublicAddress;
import vn.motcua.web.QrCode;

/** How a case that was found is shown. */
@Named
@RequestScoped
public class CaseAnswer {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);
  private static final int HOURS_TOLD = 48;

  @Inject private LookUpCase page;
  @Inject private Agencies agencies;
  @Inject private PageText text;
  @Inject private Clock clock;
  @Inject private PublicAddress addresses;
  @Inject @Any private Instance<RelatedTasks> related;

  /** The case; asked for only where one was found. */
  public PublicCase getShown() {
    return answer().found();
  }

  private LookedUp answer() {
    return Objects.requireNonNull(page.getFound());
  }

  public CaseWords getWords() {
    return CaseWords.of(getShown());
  }

  /** The steps of the way, each {@code done}, {@code now} or empty. */
  public List<Step> getSteps() {
    Completion completion = getShown().completion();
    return IntStream.rangeClosed(1, completion.of())
        .mapToObj(number -> Step.of(number, completion))
        .toList();
  }

  /** Whom to ask: the agency of the case, or the one that took over; null when unknown. */
  public @Nullable Department getDepartment() {
    return agencies.responsible(getShown().department()).orElse(null);
  }

  /** Address of the procedure's page; null when its code has no such form. */
  public @Nullable String getProcedurePage() {
    return ProcedureCode.read(getShown().procedure()).map(code -> "/thu-tuc/" + code).orElse(null);
  }

  /** The tone of the answer, a class of the theme. */
  public String getTone() {
    CaseStatus status = getShown().status();
    if (status.waitsForCitizen() || getShown().timeliness() == Timeliness.OVERDUE) {
      return "warn";
    }
    if (status.endedOtherwise()) {
      return "error";
    }
    return status.hasResult() ? "success" : "info";
  }

  /** {@code Cập nhật 10 phút trước}. */
  public String getFresh() {
    Duration age = Duration.between(answer().updatedAt(), clock.instant());
    if (age.toMinutes() < 1) {
      return text.get("case.fresh.now");
    }
    if (age.toHours() < 1) {
      return text.with("case.fresh.minutes", age.toMinutes());
    }
    return age.toHours() < HOURS_TOLD
        ? text.with("case.fresh.hours", age.toHours())
        : text.with("case.fresh.days", age.toDays());
  }

  public String when(Instant at) {
    return WHEN.format(at);
  }

  public String transfer(Transfer.State state) {
    return text.get("case.transfer." + state);
  }

  /** What other features offer for this case; a button each. */
  public List<RelatedTasks.Offer> getOffers() {
    return related.stream()
        .flatMap(feature -> feature.forCase(answer().standing()).stream())
        .sorted(Comparator.comparingInt(RelatedTasks.Offer::order))
        .toList();
  }

  /** Whether anything can still happen that somebody would want to be told. */
  public boolean isGoing() {
    return !answer().standing().ended();
  }

  /** The days of the promise as a calendar; empty when there are none to show. */
  public String getCalendar() {
    CaseDetails details = answer().details();
    return details == null
        ? ""
        : DayPicture.svg(
            details.promise().days(),
            VietnamTime.today(clock),
            details.promise().dueOn(),
            text.with("case.days.picture", text.day(details.promise().dueOn())));
  }

  /** The permanent address of the case, as a whole. */
  public String getAddress() {
    return addresses.of(answer().address());
  }

  public String getQr() {
    return QrCode.svg(getAddress(), text.get("case.sheet.qr"));
  }

  public List<Map.Entry<String, String>> fields(RelatedTasks.Offer offer) {
    return List.copyOf(offer.fields().entrySet());
  }
}

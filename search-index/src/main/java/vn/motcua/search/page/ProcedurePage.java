package vn.motcua.search.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.outage.Outage;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.procedure.PublishedVersion;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.procedure.VersionChange;
import vn.motcua.search.ProcedureSearch;
import vn.motcua.search.event.LifeEventPage;
import vn.motcua.search.sight.QueryLog;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.PublicAddress;
import vn.motcua.web.QrCode;

/** One procedure, today or on a day of the past, on screen or as a sheet to print. */
@Named("procedurePage")
@RequestScoped
public class ProcedurePage {
  private static final String SHEET = "in";
  private static final Pattern CODE_IN_TEXT = Pattern.compile("\\b\\d\\.\\d{6}\\b");

  @Inject private Procedures procedures;
  @Inject private ProcedureSearch search;
  @Inject private Departments departments;
  @Inject private PageText text;
  @Inject private ProcedureTexts words;
  @Inject private PublicAddress addresses;
  @Inject private QueryLog queries;
  @Inject private Clock clock;
  @Inject private HttpServletRequest http;

  @Inject
  @Param(pathIndex = 0)
  private @Nullable String typedCode;

  @Inject
  @Param(pathIndex = 1)
  private @Nullable String form;

  private @Nullable PublishedProcedure procedure;
  private List<PublishedVersion> versions = List.of();
  private @Nullable LocalDate day;
  private boolean fromIndex;
  private boolean badDay;

  @PostConstruct
  void find() {
    if (typedCode == null || typedCode.equals(LifeEventPage.FOLDER)) {
      return;
    }
    Optional<ProcedureCode> code = ProcedureCode.read(typedCode);
    day = day(http.getParameter("at"));
    if (badDay) {
      Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    procedure = code.flatMap(this::found).orElse(null);
    if (procedure == null || !(form == null || form.equals(SHEET))) {
      procedure = null;
      Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    } else if (form == null) {
      queries.opened(http);
    }
  }

  private @Nullable LocalDate day(@Nullable String at) {
    try {
      return at == null || at.isBlank() ? null : LocalDate.parse(at.strip());
    } catch (DateTimeParseException unreadable) {
      badDay = true;
      return null;
    }
  }

  private Optional<PublishedProcedure> found(ProcedureCode code) {
    try {
      versions = procedures.versions(code);
      return day == null ? procedures.find(code) : procedures.find(code, day);
    } catch (RuntimeException away) {
      if (day != null || !Outage.isCauseOf(away)) {
        throw away; // the index holds today's version only
      }
      fromIndex = true;
      return search.find(code);
    }
  }

  /** Which part of the page is shown. */
  public String getView() {
    if (typedCode == null) {
      return "/WEB-INF/procedure/results.xhtml";
    }
    if (procedure == null) {
      return "/WEB-INF/procedure/unknown.xhtml";
    }
    return form == null ? "/WEB-INF/procedure/procedure.xhtml" : "/WEB-INF/procedure/sheet.xhtml";
  }

  /** Whether this is the page of the procedure as it is today, which machines should know. */
  public boolean isCurrent() {
    return procedure != null && form == null && day == null && !isRepealed();
  }

  public boolean isResults() {
    return typedCode == null;
  }

  public @Nullable String getTypedCode() {
    return typedCode;
  }

  public @Nullable PublishedProcedure getProcedure() {
    return procedure;
  }

  public @Nullable ProcedureContent getContent() {
    return procedure == null ? null : procedure.content();
  }

  /** The day the visitor asked for; null for today. */
  public @Nullable LocalDate getDay() {
    return day;
  }

  /** True when the day asked for is none. */
  public boolean isBadDay() {
    return badDay;
  }

  /** The day asked for, for links to other forms of this page; empty for today. */
  public String getAtQuery() {
    return day == null ? "" : "?at=" + day;
  }

  /** Other procedures that the note of the repeal names, for instance the one to use instead. */
  public List<String> getNamed() {
    PublicationDecision repeal = getRepeal();
    return repeal == null || repeal.note() == null
        ? List.of()
        : CODE_IN_TEXT.matcher(repeal.note()).results().map(MatchResult::group).distinct().toList();
  }

  /** The decision that repealed it, whichever day is shown; null while it is not repealed. */
  public @Nullable PublicationDecision getRepeal() {
    if (procedure == null || !isRepealed()) {
      return null;
    }
    LocalDate today = VietnamTime.today(clock);
    return versions.stream()
        .map(PublishedVersion::decision)
        .filter(decision -> decision.inForce(today))
        .findFirst()
        .orElse(procedure.version().decision());
  }

  /** True while the database is away and the index answers. */
  public boolean isFromIndex() {
    return fromIndex;
  }

  public boolean isRepealed() {
    return procedure != null && procedure.status() == ProcedureStatus.REPEALED;
  }

  public boolean isScheduled() {
    return procedure != null && procedure.status() == ProcedureStatus.SCHEDULED;
  }

  /** A version decided already that is not in force yet; null when there is none. */
  public @Nullable PublishedVersion getComing() {
    LocalDate today = VietnamTime.today(clock);
    return versions.stream()
        .filter(version -> !version.decision().inForce(today))
        .reduce((later, earlier) -> earlier)
        .orElse(null);
  }

  /** Versions with what each changed; empty when there is one, of which no decision is known. */
  public List<VersionRow> getHistory() {
    boolean told = versions.stream().map(PublishedVersion::decision).anyMatch(ProcedurePage::known);
    return versions.size() > 1 || told
        ? VersionRow.of(versions, VietnamTime.today(clock))
        : List.of();
  }

  private static boolean known(PublicationDecision decision) {
    return decision.number() != null || decision.effectiveFrom() != null;
  }

  /** The latest cut of the time limit that holds today, to be seen at a glance; null when none. */
  public VersionChange.@Nullable TimeLimit getCut() {
    return getHistory().stream()
        .filter(row -> !row.coming())
        .flatMap(row -> row.timeLimits().stream())
        .map(VersionRow.Shared::change)
        .findFirst()
        .filter(VersionChange.TimeLimit::shorter)
        .orElse(null);
  }

  /** The department that handles it, if this portal knows its contacts. */
  public @Nullable Department getDepartment() {
    if (procedure == null || fromIndex) {
      return null;
    }
    try {
      return procedure.content().departments().stream()
          .findFirst()
          .flatMap(departments::named)
          .map(this::present)
          .orElse(null);
    } catch (RuntimeException failed) {
      if (!Outage.isCauseOf(failed)) {
        throw failed;
      }
      fromIndex = true; // it went away while the page was made
      return null;
    }
  }

  /** Who does the work of a department that is closed by now. */
  private Department present(Department department) {
    if (!department.closed(VietnamTime.today(clock)) || department.successor() == null) {
      return department;
    }
    return departments.named(department.successor()).orElse(department);
  }

  /** All procedures of its field. */
  public String getFieldHref() {
    String field = procedure == null ? null : procedure.content().field();
    return http.getContextPath()
        + "/thu-tuc?q=&field="
        + URLEncoder.encode(field == null ? "" : field, StandardCharsets.UTF_8);
  }

  /** The time limits at a glance. */
  public String getShortDuration() {
    List<SubmissionChannel> channels = channels();
    String durations = words.durations(channels);
    return durations.isEmpty() ? text.get("procedure.duration.none") : durations;
  }

  /** The fees at a glance. */
  public String getShortFee() {
    String fees = words.fees(channels());
    return fees.isEmpty() ? text.get("procedure.fee.unstated") : fees;
  }

  /** Where and by which channels to hand it in, at a glance. */
  public String getShortPlace() {
    List<String> who = procedure == null ? List.of() : procedure.content().departments();
    String how = words.channels(channels());
    return Stream.of(who.isEmpty() ? "" : who.get(0), how)
        .filter(part -> !part.isEmpty())
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" · "),
                all -> all.isEmpty() ? text.get("procedure.where.unstated") : all));
  }

  private List<SubmissionChannel> channels() {
    return procedure == null ? List.of() : procedure.content().channels();
  }

  /** Today in Vietnam, for the sheet. */
  public String getToday() {
    return text.day(VietnamTime.today(clock));
  }

  /** The permanent address, with the host by which the visitor came. */
  public String getAddress() {
    return addresses.of("thu-tuc/" + (procedure == null ? "" : procedure.code()) + getAtQuery());
  }

  /** QR code of the permanent address, as inline SVG. */
  public String getQr() {
    return QrCode.svg(getAddress(), text.get("procedure.qr"));
  }
}

package vn.motcua.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;
import vn.motcua.time.VietnamTime;

/**
 * One application of one citizen or business. It moves by verbs, each of which appends an event; or
 * it follows the one-stop software, whose events are taken as they are and may come in any order.
 */
@Entity(name = "CaseFile")
@Table(name = "case_file")
class CaseFile {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version private int version;

  @Column(updatable = false)
  private String code = "";

  @Column(name = "procedure_code")
  private String procedure = "";

  @Column(name = "procedure_name")
  private @Nullable String procedureName;

  @Column(name = "department_code")
  private String department = "";

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  private FilingChannel channel = FilingChannel.COUNTER;

  /** That of the latest event; kept beside them for queries. */
  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(30)")
  private CaseStatus status = CaseStatus.REGISTERED;

  @Column(name = "submitted_on")
  private @Nullable LocalDate submittedOn;

  @Column(name = "received_on")
  private @Nullable LocalDate receivedOn;

  @Column(name = "due_on")
  private @Nullable LocalDate dueOn;

  @Column(name = "issued_on")
  private @Nullable LocalDate issuedOn;

  @Column(name = "recorded_on")
  private @Nullable LocalDate recordedOn;

  @Column(name = "handed_over_on")
  private @Nullable LocalDate handedOverOn;

  @OneToMany(mappedBy = "caseFile", cascade = CascadeType.PERSIST)
  @OrderBy("at, id")
  private List<CaseEvent> events = new ArrayList<>();

  CaseFile() {}

  /** A case just handed in. */
  CaseFile(
      CaseCode code, String procedure, AgencyCode department, FilingChannel channel, Instant at) {
    this.code = code.toString();
    this.procedure = procedure;
    this.department = department.value();
    this.channel = channel;
    submittedOn = day(at);
    append(UUID.randomUUID().toString(), at, CaseStatus.REGISTERED);
  }

  /** A faithful copy of what the one-stop software has. */
  static CaseFile copyOf(CopiedCase copy) {
    CaseFile file = new CaseFile();
    file.code = copy.code().toString();
    file.follow(copy);
    return file;
  }

  /** Takes over what the one-stop software says now; events known already are skipped. */
  void follow(CopiedCase copy) {
    procedure = copy.procedure();
    procedureName = copy.procedureName();
    department = copy.department().value();
    channel = copy.channel();
    submittedOn = copy.dates().submittedOn();
    receivedOn = copy.dates().receivedOn();
    dueOn = copy.dates().dueOn();
    issuedOn = copy.dates().issuedOn();
    recordedOn = copy.dates().recordedOn();
    handedOverOn = copy.dates().handedOverOn();
    for (CopiedCase.Event event : copy.events()) {
      if (events.stream().noneMatch(known -> known.reference().equals(event.id()))) {
        append(event.id(), event.at(), event.status());
      }
    }
  }

  /**
   * @param due the promised day; null for a procedure without a deadline
   */
  void receive(@Nullable LocalDate due, Instant at) {
    move(CaseStatus.RECEIVED, at);
    receivedOn = day(at);
    dueOn = due;
  }

  void refuse(Instant at) {
    move(CaseStatus.NOT_ACCEPTED, at);
  }

  void process(Instant at) {
    move(CaseStatus.IN_PROCESS, at);
  }

  void askForSupplement(Instant at) {
    move(CaseStatus.SUPPLEMENT_REQUESTED, at);
  }

  void askForPayment(Instant at) {
    move(CaseStatus.PAYMENT_REQUESTED, at);
  }

  void withdraw(Instant at) {
    move(CaseStatus.WITHDRAWN, at);
  }

  void stop(Instant at) {
    move(CaseStatus.STOPPED, at);
  }

  /**
   * @param issued the day the result was signed, which may be before it is recorded here
   */
  void recordResult(LocalDate issued, Instant at) {
    move(CaseStatus.RESULT_READY, at);
    issuedOn = issued;
    recordedOn = day(at);
  }

  void handOver(Instant at) {
    move(CaseStatus.RETURNED, at);
    handedOverOn = day(at);
  }

  private void move(CaseStatus to, Instant at) {
    if (!status.next().contains(to)) {
      throw new IllegalTransition(status, to);
    }
    append(UUID.randomUUID().toString(), at, to);
  }

  private void append(String reference, Instant at, CaseStatus to) {
    events.add(new CaseEvent(this, reference, at, to));
    status = inOrder().get(events.size() - 1).status();
  }

  private List<CaseEvent> inOrder() {
    return events.stream().sorted(Comparator.comparing(CaseEvent::at)).toList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VietnamTime.ZONE);
  }

  CaseStatus status() {
    return status;
  }

  int eventCount() {
    return events.size();
  }

  CaseDates dates() {
    return new CaseDates(submittedOn, receivedOn, dueOn, issuedOn, recordedOn, handedOverOn);
  }

  /** What anybody who knows the code may see. */
  PublicCase inPublic(LocalDate today) {
    List<CaseEvent> inOrder = inOrder();
    LocalDate clock =
        status.waitsForCitizen() && !inOrder.isEmpty()
            ? day(inOrder.get(inOrder.size() - 1).at())
            : today;
    return new PublicCase(
        CaseCode.parse(code),
        status,
        Completion.of(status, inOrder.stream().map(CaseEvent::status).toList()),
        procedure,
        procedureName,
        new AgencyCode(department),
        dueOn,
        Timeliness.of(dates(), status, clock).orElse(null));
  }
}

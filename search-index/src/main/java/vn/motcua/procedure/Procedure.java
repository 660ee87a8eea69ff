package vn.motcua.procedure;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;

/**
 * A procedure and its versions. Content never changes but by a verb here; each verb keeps the
 * {@linkplain #stamp() stamp} right, by which the search index is compared with the database.
 */
@Entity
@Table(name = "procedure_")
public class Procedure {
  private static final Comparator<ProcedureVersion> BY_EFFECT =
      Comparator.comparing(
              (ProcedureVersion version) -> version.decision().effectiveFrom(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(ProcedureVersion::number);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version
  @Column(name = "lock_version")
  private int lockVersion;

  private String code = "";

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  private ProcedureStatus status = ProcedureStatus.SCHEDULED;

  private long popularity;

  /** Number of the version in force, or of the first one to come. */
  @Column(name = "shown_version")
  private int shownVersion;

  private String stamp = "";

  @OneToMany(
      mappedBy = "procedure",
      cascade = CascadeType.ALL,
      orphanRemoval = true,
      fetch = FetchType.LAZY)
  @OrderBy("number")
  private List<ProcedureVersion> versions = new ArrayList<>();

  protected Procedure() {}

  public Procedure(ProcedureCode code) {
    this.code = code.value();
  }

  public Long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  public ProcedureCode code() {
    return new ProcedureCode(code);
  }

  public ProcedureStatus status() {
    return status;
  }

  public long popularity() {
    return popularity;
  }

  /** A digest of all that search shows and uses of it. */
  public String stamp() {
    return stamp;
  }

  /** Records a decision: a new version, or a correction when it is the decision already known. */
  public void publish(
      PublicationDecision decision, ProcedureContent content, LocalDate today, Instant now) {
    Optional<ProcedureVersion> known = madeBy(decision, today);
    if (known.isPresent()) {
      correct(known.get(), decision, content);
    } else {
      versions.add(new ProcedureVersion(this, versions.size() + 1, decision, content, now));
    }
    refresh(today);
  }

  /** What a decision builds on: its own version if known, else the latest in effect before it. */
  public ProcedureVersion basisOf(PublicationDecision decision, LocalDate today) {
    LocalDate day = Objects.requireNonNullElse(decision.effectiveFrom(), LocalDate.MAX);
    return madeBy(decision, today).or(() -> inForce(day)).orElseGet(this::shown);
  }

  private Optional<ProcedureVersion> madeBy(PublicationDecision decision, LocalDate today) {
    return versions.stream()
        .filter(version -> version.decision().toldAgainBy(decision, today))
        .findFirst();
  }

  /** Later versions that said the same as this one in some part follow its correction there. */
  private void correct(
      ProcedureVersion version, PublicationDecision decision, ProcedureContent content) {
    ProcedureContent before = version.content();
    version.correct(decision, content);
    versions.stream()
        .filter(later -> BY_EFFECT.compare(later, version) > 0)
        .forEach(
            later -> later.correct(later.decision(), later.content().following(before, content)));
  }

  public void countPopularity(long uses, LocalDate today) {
    popularity = uses;
    refresh(today);
  }

  /** Looks at the calendar again: a version decided earlier may be in force by now. */
  public void refresh(LocalDate today) {
    ProcedureVersion shown = shownOn(today);
    status = statusOn(today);
    shownVersion = shown.number();
    stamp = Stamp.of(status, popularity, shown);
  }

  private ProcedureVersion shownOn(LocalDate day) {
    return inForce(day).orElseGet(() -> versions.stream().min(BY_EFFECT).orElseThrow());
  }

  private ProcedureStatus statusOn(LocalDate day) {
    return inForce(day)
        .map(
            version ->
                version.decision().kind() == PublicationKind.REPEAL
                    ? ProcedureStatus.REPEALED
                    : ProcedureStatus.PUBLISHED)
        .orElse(ProcedureStatus.SCHEDULED);
  }

  /** The version in force that day; empty before the first one. */
  public Optional<ProcedureVersion> inForce(LocalDate day) {
    return versions.stream().filter(version -> version.decision().inForce(day)).max(BY_EFFECT);
  }

  /** The version in force today, or of what is only announced, the first to come. */
  public ProcedureVersion shown() {
    return versions.stream()
        .filter(version -> version.number() == shownVersion)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Procedure without a version: " + code));
  }

  /** All versions, the latest in effect first. */
  public List<ProcedureVersion> history() {
    return versions.stream().sorted(BY_EFFECT.reversed()).toList();
  }

  /**
   * As it is that day, whatever {@link #refresh} last saw of the calendar: on a server that slept
   * over midnight, what is stored is a day behind.
   */
  PublishedProcedure on(LocalDate day) {
    return in(shownOn(day), day);
  }

  /** In that version, with the status of that day. */
  PublishedProcedure in(ProcedureVersion version, LocalDate day) {
    return new PublishedProcedure(code(), statusOn(day), popularity, version.toPublished());
  }

  /** As it was when the calendar was last looked at; what the {@link #stamp} is of. */
  PublishedProcedure asStored() {
    return new PublishedProcedure(code(), status, popularity, shown().toPublished());
  }
}

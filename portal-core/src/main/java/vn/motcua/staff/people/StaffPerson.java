package vn.motcua.staff.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.privacy.request.PersonalRecord;
import vn.motcua.staff.Grant;

/** A stored {@link Person}, with what they prove themselves by. */
@Entity
@Table(name = "staff_person")
public class StaffPerson {
  static final int TRIES = 5;
  static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private @Nullable String login;
  private @Nullable String subject;
  private String name = "";
  private String department = "";

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "must_change")
  private boolean mustChange;

  @Column(name = "totp_secret")
  private @Nullable String totpSecret;

  @Column(name = "totp_step")
  private long totpStep;

  private int failures;

  @Column(name = "locked_until")
  private @Nullable Instant lockedUntil;

  private boolean disabled;

  @Column(name = "disabled_at")
  private @Nullable Instant disabledAt;

  @Column(name = "made_at")
  private Instant madeAt = Instant.EPOCH;

  @ElementCollection
  @CollectionTable(name = "staff_grant", joinColumns = @JoinColumn(name = "person_id"))
  private Set<GrantRow> grants = new HashSet<>();

  protected StaffPerson() {}

  /** Somebody who signs in here, with a password that has to be changed first. */
  static StaffPerson withLogin(NewPerson wanted, String passwordHash, Instant now) {
    StaffPerson person = new StaffPerson();
    person.login = wanted.login();
    person.name = wanted.name();
    person.department = wanted.home().map(AgencyCode::value).orElse("");
    person.madeAt = now;
    person.newPassword(passwordHash, true);
    return person;
  }

  /** Somebody who signs in elsewhere. */
  static StaffPerson known(String subject, Instant now) {
    StaffPerson person = new StaffPerson();
    person.subject = subject;
    person.madeAt = now;
    return person;
  }

  /**
   * Counts a try before its password is looked at, so that tries at the same time cannot be more
   * than those one after the other. False while no try is taken.
   */
  boolean beginsTry(Instant now) {
    if (disabled || passwordHash == null || locked(now)) {
      return false;
    }
    if (lockedUntil != null) {
      lockedUntil = null;
      failures = 0;
    }
    failures++;
    if (failures >= TRIES) {
      lockedUntil = now.plus(LOCKED_FOR);
    }
    return true;
  }

  /** Forgets the wrong tries. */
  void passed() {
    failures = 0;
    lockedUntil = null;
  }

  boolean locked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Takes a code of the second factor once. True without a second factor. */
  boolean takes(String code, Instant now, FactorSeal seal) {
    if (totpSecret == null) {
      return true;
    }
    long step = SecondFactor.step(seal.open(totpSecret, owner()), code, now);
    if (step <= totpStep) {
      return false;
    }
    totpStep = step;
    return true;
  }

  void newPassword(String hash, boolean once) {
    passwordHash = hash;
    mustChange = once;
    passed();
  }

  void secondFactor(String secret, FactorSeal seal) {
    totpSecret = seal.seal(secret, owner());
    totpStep = 0;
  }

  private long owner() {
    return Objects.requireNonNullElse(id, 0L);
  }

  void withoutSecondFactor() {
    totpSecret = null;
    totpStep = 0;
  }

  void disable(boolean yes, Instant now) {
    disabledAt = yes ? disabled && disabledAt != null ? disabledAt : now : null;
    disabled = yes;
    passed();
  }

  /** Takes the person out of the account of somebody who left; the number stays. */
  void forget() {
    if (!disabled) {
      throw new IllegalStateException("Somebody at work cannot be forgotten");
    }
    name = "#" + id();
    login = null;
    subject = null;
    department = "";
    passwordHash = null;
    totpSecret = null;
    grants.clear();
  }

  /** What is known of the person, to be told to them. */
  PersonalRecord toRecord() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("name", name);
    data.put("login", Objects.requireNonNullElse(login, ""));
    data.put("subject", Objects.requireNonNullElse(subject, ""));
    data.put("department", department);
    data.put("rights", grants().toString());
    return new PersonalRecord(
        "" + id(),
        "privacy.record.staff",
        madeAt,
        data,
        disabled ? "" : "privacy.keep.staff-active");
  }

  /** As the place they sign in at says. */
  void become(String itsName, Optional<AgencyCode> home, Set<Grant> granted) {
    name = itsName;
    department = home.map(AgencyCode::value).orElse("");
    grants.clear();
    granted.forEach(this::grant);
  }

  void grant(Grant grant) {
    grants.add(new GrantRow(grant));
  }

  void revoke(Grant grant) {
    grants.remove(new GrantRow(grant));
  }

  Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  public long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  public List<Grant> grants() {
    return grants.stream()
        .map(GrantRow::toGrant)
        .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::stored))
        .toList();
  }

  public String name() {
    return name;
  }

  /** Whether something has to be done before anything else: the password, the second factor. */
  public boolean restricted(boolean secondFactorNeeded) {
    return passwordHash != null && (mustChange || (secondFactorNeeded && totpSecret == null));
  }

  Person toPerson(Instant now) {
    return new Person(
        id(),
        Objects.requireNonNullElse(login, ""),
        name,
        department.isEmpty() ? Optional.empty() : Optional.of(new AgencyCode(department)),
        grants(),
        mustChange,
        totpSecret != null,
        locked(now),
        disabled,
        subject != null);
  }
}

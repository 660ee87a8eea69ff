package vn.motcua.selfcheck;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.web.StaffMember;

/**
 * The printable record of a check: who looked, when, at what, what was found. Its digest goes into
 * the audit before it is shown, so that a sheet of paper can be held against it later.
 */
@Named
@RequestScoped
public class SelfCheckRecord {
  static final String AUDITED = "self-check";

  @Inject private SelfCheck check;
  @Inject private SelfCheckDesk desk;
  @Inject private StaffMember staff;
  @Inject private Audit audit;
  @Inject private Clock clock;

  private Instant at = Instant.EPOCH;
  private List<SelfCheck.Finding> findings = List.of();
  private String digest = "";

  @PostConstruct
  void look() {
    List<String> departments = desk.departments();
    at = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    findings = check.look(departments);
    digest =
        digest(
            at
                + "\n"
                + staff.name()
                + "\n"
                + Objects.requireNonNullElse(departments, List.of("*"))
                + "\n"
                + lines(findings));
    audit.recordFirst(
        new AuditEntry(
            staff.name(), AuditVerb.EXPORT, AUDITED, digest.substring(0, 16), digest, null, null));
  }

  private static String lines(List<SelfCheck.Finding> findings) {
    return findings.stream()
        .map(one -> one.rule().id() + " " + one.count())
        .collect(Collectors.joining("\n"));
  }

  static String digest(String told) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  public List<SelfCheck.Finding> getFindings() {
    return findings;
  }

  public String getWhen() {
    return SelfCheckPage.WHEN.format(at);
  }

  public String getWho() {
    return staff.name();
  }

  public String getDigest() {
    return digest;
  }

  /** The departments looked at; empty for all. */
  public String getDepartments() {
    List<String> departments = desk.departments();
    return departments == null ? "" : String.join(", ", departments);
  }
}

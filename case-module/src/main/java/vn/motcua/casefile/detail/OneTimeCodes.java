package vn.motcua.casefile.detail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.store.Cases;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.Message;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.outbox.sms.SmsTemplate;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.problem.InvalidInput;
import vn.motcua.reference.References;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/**
 * Sends a code to the phone or mailbox on file with the case. Nobody is told whether there is one:
 * the answer is the same for every case.
 */
@ApplicationScoped
public class OneTimeCodes {
  /** The words of the SMS: the code, and until when it opens the case. */
  static final SmsTemplate SMS =
      new SmsTemplate("case-once", List.of(SmsValue.Reference.class, SmsValue.Time.class));

  private static final Duration LASTS = Duration.ofMinutes(15);
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final int MOST_A_DAY = 5;
  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  @Inject private Cases cases;
  @Inject private References references;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** Where a code can go. */
  private record Reach(long id, @Nullable String phone, @Nullable String email) {}

  /** Sends one, if the case is known, has a phone or mailbox, and none was sent just now. */
  @Transactional
  public void send(CaseCode code, Language language) {
    Instant now = clock.instant();
    Optional<Reach> found = cases.read(sql -> reach(sql, code));
    if (found.isEmpty()) {
      return;
    }
    Reach reach = found.get();
    String once = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    Instant ends = now.plus(LASTS);
    Optional<Message> message = message(reach, code, once, ends, language);
    if (message.isPresent() && cases.read(sql -> mayBeSent(sql, reach.id(), now, ends))) {
      references.withdraw(CaseOpening.ONCE, reach.id());
      references.register(CaseOpening.ONCE, code.toString(), once, reach.id());
      outbox.send(message.get());
    }
  }

  private static Optional<Reach> reach(Sql sql, CaseCode code) throws SQLException {
    return sql.first(
        "SELECT f.id, a.phone, a.email FROM case_file f JOIN case_applicant a ON a.case_id = f.id"
            + " WHERE f.code = ?",
        row -> new Reach(row.getLong(1), row.getString(2), row.getString(3)),
        code.toString());
  }

  /** Decided by the database, so that many who ask at once get one code. */
  private static boolean mayBeSent(Sql sql, long id, Instant now, Instant ends)
      throws SQLException {
    Object today = now.atZone(VietnamTime.ZONE).toLocalDate();
    int first =
        sql.update(
            "INSERT IGNORE INTO case_one_time (case_id, sent_at, ends_at, day, sent)"
                + " VALUES (?, ?, ?, ?, 1)",
            id,
            now,
            ends,
            today);
    return first == 1
        || sql.update(
                "UPDATE case_one_time SET sent = IF(day = ?, sent + 1, 1), day = ?, sent_at = ?,"
                    + " ends_at = ? WHERE case_id = ? AND sent_at <= ? AND (day <> ? OR sent < ?)",
                today,
                today,
                now,
                ends,
                id,
                now.minus(BETWEEN),
                today,
                MOST_A_DAY)
            == 1;
  }

  private static Optional<Message> message(
      Reach reach, CaseCode code, String once, Instant ends, Language language) {
    ZonedDateTime until = ends.atZone(VietnamTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    try {
      if (reach.phone() != null) {
        LocalTime time = until.toLocalTime();
        return Optional.of(
            new Message.Sms(
                code.toString(),
                PhoneNumber.of("phone", reach.phone()),
                language,
                SMS,
                List.of(new SmsValue.Reference(once), new SmsValue.Time(time))));
      }
    } catch (InvalidInput landLine) {
      // by mail, then
    }
    return mail(reach, code, once, TIME.format(until), language);
  }

  private static Optional<Message> mail(
      Reach reach, CaseCode code, String once, String until, Language language) {
    try {
      return reach.email() == null
          ? Optional.empty()
          : Optional.of(
              new Message.Mail(
                  code.toString(),
                  MailAddress.of("email", reach.email()),
                  language,
                  CaseMails.ONCE,
                  Map.of("code", once, "case", code.toString(), "until", until)));
    } catch (InvalidInput unusable) {
      return Optional.empty();
    }
  }
}

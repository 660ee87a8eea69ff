package vn.motcua.casefile.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.outbox.relay.Sql;

/** Whose cases they are. */
final class ApplicantTable {
  /** The time last: MariaDB assigns from left to right. */
  private static final String LATEST_WINS =
      " ON DUPLICATE KEY UPDATE"
          + " name = IF(VALUES(told_at) >= told_at, VALUES(name), name),"
          + " kind = IF(VALUES(told_at) >= told_at, VALUES(kind), kind),"
          + " phone = IF(VALUES(told_at) >= told_at, VALUES(phone), phone),"
          + " email = IF(VALUES(told_at) >= told_at, VALUES(email), email),"
          + " summary = IF(VALUES(told_at) >= told_at, VALUES(summary), summary),"
          + " told_at = GREATEST(told_at, VALUES(told_at))";

  private ApplicantTable() {}

  static void add(Sql sql, List<Parcel> parcels, List<Outcome> outcomes, Instant now)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < parcels.size(); i++) {
      CaseMessage message = parcels.get(i).message();
      long id = outcomes.get(i).caseId();
      if (message != null && id != 0 && message.applicant() != null) {
        Applicant whose = message.applicant();
        Collections.addAll(
            values,
            id,
            whose.name(),
            whose.kind(),
            whose.phone(),
            whose.email(),
            whose.summary(),
            told(message, now));
        rows++;
      }
    }
    if (rows > 0) {
      sql.update(
          "INSERT INTO case_applicant (case_id, name, kind, phone, email, summary, told_at) VALUES "
              + String.join(", ", Collections.nCopies(rows, "(?, ?, ?, ?, ?, ?, ?)"))
              + LATEST_WINS,
          values.toArray());
    }
  }

  /** When it was told by the software's own clock, so that an older message does not win. */
  private static Instant told(CaseMessage message, Instant now) {
    return message.events().stream()
        .filter(event -> event.kind() == EventKind.DETAILS)
        .map(CaseEvent::at)
        .findFirst()
        .orElse(now);
  }
}

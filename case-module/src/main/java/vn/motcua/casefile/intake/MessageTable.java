package vn.motcua.casefile.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.FieldProblem;

/** Messages as they came, but for what opens a case. */
final class MessageTable {
  private static final int LONGEST_REASON = 300;

  /** Also where it is no JSON: nothing that looks like a secret is kept readable. */
  private static final Pattern SECRET =
      Pattern.compile("(\"lookupSecret\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+");

  private MessageTable() {}

  /** Returns their ids, in their order. */
  static List<Long> add(
      Sql sql, Way way, String client, List<Parcel> parcels, List<Outcome> outcomes, Instant now)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < parcels.size(); i++) {
      Outcome outcome = outcomes.get(i);
      Collections.addAll(
          values,
          now,
          client,
          way,
          outcome.code(),
          outcome.result(),
          outcome.problems().isEmpty() ? null : reason(outcome.problems()),
          withoutSecret(parcels.get(i).raw()));
    }
    return sql.list(
        "INSERT INTO case_message (told_at, client, way, code, outcome, reason, body) VALUES "
            + String.join(", ", Collections.nCopies(parcels.size(), "(?, ?, ?, ?, ?, ?, ?)"))
            + " RETURNING id",
        row -> row.getLong(1),
        values.toArray());
  }

  static String withoutSecret(String raw) {
    return SECRET.matcher(raw).replaceAll("$1…");
  }

  private static String reason(List<FieldProblem> problems) {
    String all =
        problems.stream()
            .map(problem -> problem.field() + ": " + problem.key())
            .collect(Collectors.joining("; "));
    return all.length() > LONGEST_REASON ? all.substring(0, LONGEST_REASON) : all;
  }
}

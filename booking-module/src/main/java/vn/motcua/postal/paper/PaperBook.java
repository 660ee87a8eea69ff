package vn.motcua.postal.paper;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.PostalCourse;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.PostalState;
import vn.motcua.time.VietnamTime;

/** What is done with the sheet of a post office, each within the caller's transaction. */
final class PaperBook {
  static final String CARRIER = "paper";

  /** Sheets tell days, no times: a former day counts as its end at the office. */
  private static final LocalTime END = LocalTime.of(17, 0);

  private final PostalCourse course;
  private final Clock clock;

  PaperBook(PostalCourse course, Clock clock) {
    this.course = course;
    this.clock = clock;
  }

  /** Says of every line what would become of it, each after those before it. */
  List<PaperLine> review(Sql sql, String centre, List<PaperLine> lines) throws SQLException {
    Map<String, PostalState> now = new HashMap<>();
    List<PaperLine> reviewed = new ArrayList<>();
    for (PaperLine line : lines) {
      if (line.bad()) {
        reviewed.add(line);
        continue;
      }
      Optional<PostalOrder> order = order(sql, centre, line.reference());
      if (order.isEmpty()) {
        reviewed.add(line.with(null, "postal.paper.unknown", false));
        continue;
      }
      PostalState from = now.getOrDefault(line.reference(), order.get().state());
      PostalState to = Objects.requireNonNull(line.to());
      boolean known = course.heard(sql, CARRIER, order.get(), line.message());
      LocalDate made = order.get().madeAt().atZone(VietnamTime.ZONE).toLocalDate();
      String wrong =
          known
              ? ""
              : Objects.requireNonNull(line.day()).isBefore(made)
                  ? "postal.paper.before"
                  : from.leadsTo(to) ? "" : "postal.paper.order";
      reviewed.add(line.with(from, wrong, known));
      if (wrong.isEmpty() && !known) {
        now.put(line.reference(), to);
      }
    }
    return reviewed;
  }

  /** Writes lines in that were reviewed in the same transaction. Returns how many are new. */
  int write(Sql sql, String centre, List<PaperLine> reviewed) throws SQLException {
    int written = 0;
    for (PaperLine line : reviewed) {
      if (!line.known()) {
        PostalOrder order = order(sql, centre, line.reference()).orElseThrow();
        course.written(
            sql,
            CARRIER,
            order,
            new PostalCourse.Written(
                Objects.requireNonNull(line.to()),
                line.cause(),
                line.collected(),
                line.message(),
                at(Objects.requireNonNull(line.day()))));
        written++;
      }
    }
    return written;
  }

  private Instant at(LocalDate day) {
    return day.isBefore(VietnamTime.today(clock))
        ? day.atTime(END).atZone(VietnamTime.ZONE).toInstant()
        : clock.instant();
  }

  private Optional<PostalOrder> order(Sql sql, String centre, String reference)
      throws SQLException {
    return course.of(sql, centre, reference);
  }
}

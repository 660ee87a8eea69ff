package vn.motcua.casefile.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for missing papers.
 *
 * @param reason why they are needed
 * @param dueOn by when they are wanted; null when the request sets no day
 * @param answeredAt when the file was complete; null while it is not
 */
public record Supplement(
    List<MissingPaper> papers,
    @Nullable String reason,
    @Nullable String number,
    Instant askedAt,
    @Nullable LocalDate dueOn,
    @Nullable Instant answeredAt) {
  public Supplement {
    papers = List.copyOf(papers);
  }

  Supplement answered(Instant at) {
    return new Supplement(papers, reason, number, askedAt, dueOn, at);
  }
}

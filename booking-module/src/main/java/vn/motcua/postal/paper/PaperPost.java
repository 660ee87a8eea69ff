package vn.motcua.postal.paper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.postal.PostalBook;
import vn.motcua.postal.PostalCourse;
import vn.motcua.postal.PostalSettings;
import vn.motcua.postal.PostalState;
import vn.motcua.problem.InvalidInput;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/** The sheet of a post office, for the page of staff. */
@ApplicationScoped
public class PaperPost {
  @Inject private BookingSql database;
  @Inject private PostalSettings settings;
  @Inject private Texts texts;
  @Inject private PortalSecret secret;
  @Inject private Audit audit;
  @Inject private Clock clock;

  private @Nullable PaperBook kept;

  @PostConstruct
  void begin() {
    PostalBook orders = new PostalBook(secret, clock);
    kept = new PaperBook(new PostalCourse(orders, settings::meaning), clock);
  }

  private PaperBook book() {
    return Objects.requireNonNull(kept, "not begun");
  }

  /** What would become of each line; writes nothing. */
  public List<PaperLine> review(String centre, String text) {
    List<PaperLine> lines = PaperSheet.read(text, this::state, VietnamTime.today(clock));
    return database.read(sql -> book().review(sql, centre, lines));
  }

  /**
   * Writes the whole sheet in, or nothing of it. Returns how many lines are new.
   *
   * @throws InvalidInput when a line is wrong, or there is none
   */
  public int write(String centre, String text, String who) {
    List<PaperLine> lines = PaperSheet.read(text, this::state, VietnamTime.today(clock));
    return database.change(
        sql -> {
          List<PaperLine> reviewed = book().review(sql, centre, lines);
          if (reviewed.isEmpty() || reviewed.stream().anyMatch(PaperLine::bad)) {
            throw new InvalidInput("lines", "postal.paper.flaw");
          }
          int written = book().write(sql, centre, reviewed);
          audit.record( // last in the transaction: it takes the connection
              AuditEntry.changed(
                  who, "postal-sheet", centre, "", null, written + " / " + reviewed.size()));
          return written;
        });
  }

  /** By the carrier's codes, or by our own words in either language. */
  private Optional<PostalState> state(String word) {
    return settings
        .meaning(word)
        .or(
            () ->
                Arrays.stream(PostalState.values())
                    .filter(
                        one ->
                            one.name().equalsIgnoreCase(word)
                                || word.equalsIgnoreCase(said(Language.VI, one))
                                || word.equalsIgnoreCase(said(Language.EN, one)))
                    .findFirst());
  }

  private String said(Language language, PostalState state) {
    return texts.get(language, "postal.state." + state);
  }
}

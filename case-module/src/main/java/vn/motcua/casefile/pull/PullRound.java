package vn.motcua.casefile.pull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.intake.LineReader;
import vn.motcua.casefile.intake.MessageReader;
import vn.motcua.casefile.intake.Parcel;
import vn.motcua.casefile.intake.Taking;
import vn.motcua.problem.FieldProblem;

/**
 * Asks an upstream once. Its answer is lines like those of a batch and, after them, a {@link Mark}:
 * what comes before a mark is stored together with the cursor, so nothing is lost when an answer
 * breaks off, and what is told again is known already.
 */
final class PullRound {
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private static final Logger LOG = Logger.getLogger(PullRound.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final int LONGEST_LINE = 256 * 1024;
  private static final int CHUNK_LINES = 200;
  private static final int CHUNK_LETTERS = 1_000_000;
  private static final int MOST_DOUBLINGS = 10;

  private final Upstream upstream;
  private final PullClient client;
  private final PullTable table;
  private final Taking taking;
  private final Clock clock;

  PullRound(Upstream upstream, PullClient client, PullTable table, Taking taking, Clock clock) {
    this.upstream = upstream;
    this.client = client;
    this.table = table;
    this.taking = taking;
    this.clock = clock;
  }

  /** Asks if it is time and nobody else does; returns whether there is more to ask for at once. */
  boolean run() {
    Optional<PullTable.Claim> free = table.claim(upstream, clock.instant(), LEASE);
    if (free.isEmpty()) {
      return false;
    }
    PullTable.Claim claim = free.get();
    Answer answer = new Answer(claim);
    try (InputStream body = client.ask(upstream, claim.cursor())) {
      boolean more = answer.take(new LineReader(body, LONGEST_LINE));
      Instant now = clock.instant();
      table.good(claim, upstream, now, more ? now : now.plus(upstream.every()));
      if (claim.problem() != null) {
        LOG.info(() -> "Upstream " + upstream + " answers again");
      }
      return more;
    } catch (PullTable.ClaimLost taken) {
      LOG.log(Level.FINE, "Another node has taken over", taken);
      return false;
    } catch (IOException failed) {
      fail(claim, answer, failed);
      return false;
    }
  }

  private void fail(PullTable.Claim claim, Answer answer, IOException failed) {
    PullTrouble trouble =
        failed instanceof PullTrouble told
            ? told
            : new PullTrouble(PullTrouble.Kind.BROKEN_OFF, failed);
    boolean known = PullTable.same(claim, trouble.told());
    try {
      answer.keep(!known);
    } catch (PullTable.ClaimLost taken) {
      LOG.log(Level.FINE, "Another node has taken over", taken);
      return;
    }
    if (!known) {
      LOG.warning(() -> "Upstream " + upstream + " does not answer well: " + trouble.told());
    }
    Instant now = clock.instant();
    table.failed(claim, trouble.told(), now, now.plus(pause(claim.failures(), trouble)));
  }

  /** Longer and longer, and at least as long as it asks for. */
  private Duration pause(int failures, PullTrouble trouble) {
    Duration longer = upstream.every().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration asked = trouble.retryAfter();
    Duration pause = longer.compareTo(asked) < 0 ? asked : longer;
    Duration most =
        upstream.every().compareTo(LONGEST_PAUSE) > 0 ? upstream.every() : LONGEST_PAUSE;
    return pause.compareTo(most) > 0 ? most : pause;
  }

  /** What was read of an answer and is not stored yet. */
  private final class Answer {
    private final PullTable.Claim claim;
    private final List<Parcel> waiting = new ArrayList<>();
    private int letters;

    Answer(PullTable.Claim claim) {
      this.claim = claim;
    }

    /** Stores all of it; returns whether there is more to ask for. */
    boolean take(LineReader lines) throws IOException {
      boolean marked = false;
      boolean more = false;
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.ended()) {
          throw new PullTrouble(PullTrouble.Kind.BROKEN_OFF, null);
        }
        Optional<Mark> mark = Mark.read(line.text());
        if (mark.isPresent()) {
          store(mark.get().cursor());
          marked = true;
          more = mark.get().more() && !mark.get().cursor().equals(claim.cursor());
        } else if (!line.text().isEmpty()) {
          marked = false;
          add(parcel(line));
        }
      }
      if (!marked) {
        throw new PullTrouble(PullTrouble.Kind.NO_CURSOR, null);
      }
      return more;
    }

    private void add(Parcel parcel) {
      waiting.add(parcel);
      letters += parcel.raw().length();
      if (waiting.size() == CHUNK_LINES || letters >= CHUNK_LETTERS) {
        store(null);
      }
    }

    private Parcel parcel(LineReader.Line line) {
      if (line.tooLong()) {
        return Parcel.refused(
            line.text(),
            List.of(FieldProblem.of("", "case.message.too-long", LONGEST_LINE / 1_024)));
      }
      Parcel parcel = MessageReader.read(line.text(), null, clock.instant());
      return upstream.mayTellOf(parcel.message())
          ? parcel
          : Parcel.refused(
              parcel.raw(),
              List.of(
                  FieldProblem.of("code", "case.message.not-yours", upstream.agency().value())));
    }

    private void store(@Nullable String cursor) {
      Instant until = clock.instant().plus(LEASE);
      taking.take(
          "pull:" + upstream,
          List.copyOf(waiting),
          sql -> PullTable.advance(sql, claim, cursor, until));
      waiting.clear();
      letters = 0;
    }

    /**
     * Stores what can be used of an answer that broke off. The rest of it comes again with every
     * answer and is kept once.
     */
    void keep(boolean alsoRefused) {
      waiting.removeIf(parcel -> parcel.message() == null && !alsoRefused);
      if (!waiting.isEmpty()) {
        store(null);
      }
    }
  }
}

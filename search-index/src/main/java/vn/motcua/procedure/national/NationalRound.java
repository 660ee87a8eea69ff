package vn.motcua.procedure.national;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.SafeFailure;

/**
 * Asks the national service for its list and for some of the procedures that changed, and hands
 * them to the publication desk. What is handed over is noted only then: after a crash it is handed
 * over again, which changes nothing there.
 */
final class NationalRound {
  static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private static final Logger LOG = Logger.getLogger(NationalRound.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int SOME = 50;
  private static final int MOST_DOUBLINGS = 12;

  /** After so many procedures in vain, one after the other, it is not the procedures. */
  private static final int TOO_MANY = 5;

  private final NationalService service;
  private final Recipient desk;
  private final NationalTable table;
  private final Duration every;
  private final Clock clock;

  NationalRound(
      NationalService service, Recipient desk, NationalTable table, Duration every, Clock clock) {
    this.service = service;
    this.desk = desk;
    this.table = table;
    this.every = every;
    this.clock = clock;
  }

  /** Takes what is read of it. */
  interface Recipient {
    /** Takes lines; returns why a line cannot be used, by its number from 1. */
    Map<Integer, String> stage(List<String> lines);

    /** Takes procedures that are listed no more. */
    void gone(List<String> codes);
  }

  /** Asks if it is time and nobody else does; returns whether there is more to ask for at once. */
  boolean run() {
    Optional<NationalTable.Claim> free = table.claim(clock.instant(), LEASE);
    if (free.isEmpty()) {
      return false;
    }
    NationalTable.Claim claim = free.get();
    try {
      if (claim.listDue()) {
        list(claim);
      }
      fetch(claim);
      if (!claim.problem().isEmpty()) {
        LOG.info("The national service answers again");
      }
      return table.good(claim, clock.instant());
    } catch (NationalTable.ClaimLost taken) {
      LOG.log(Level.FINE, "Another node has taken over", taken);
    } catch (NationalTrouble trouble) {
      end(claim, trouble);
    }
    return false;
  }

  private void end(NationalTable.Claim claim, NationalTrouble trouble) {
    try {
      if (Thread.currentThread().isInterrupted()) { // it was broken off here
        table.release(claim);
      } else {
        fail(claim, trouble);
      }
    } catch (NationalTable.ClaimLost taken) {
      LOG.log(Level.FINE, "Another node has taken over", taken);
    }
  }

  private void fail(NationalTable.Claim claim, NationalTrouble trouble) {
    String problem = trouble.told();
    if (!problem.equals(claim.problem())) {
      LOG.warning(() -> "The national service does not answer well: " + problem);
    }
    Duration pause =
        Duration.ofMinutes(1).multipliedBy(1L << Math.min(claim.failures(), MOST_DOUBLINGS));
    Instant now = clock.instant();
    table.failed(
        claim, problem, now, now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
  }

  private void list(NationalTable.Claim claim) throws NationalTrouble {
    NationalList list = service.list();
    Instant now = clock.instant();
    List<String> missing = table.listed(claim, list, now, now.plus(every));
    if (!missing.isEmpty() && NationalTable.doubt(list, missing.size()).isEmpty()) {
      desk.gone(missing);
      table.forget(claim, missing, clock.instant().plus(LEASE));
    }
  }

  private void fetch(NationalTable.Claim claim) throws NationalTrouble {
    List<NationalLine> lines = new ArrayList<>();
    Map<ProcedureCode, String> troubles = new LinkedHashMap<>();
    int inVain = 0;
    for (ProcedureCode code : table.wanted(clock.instant(), SOME)) {
      table.renew(claim, clock.instant().plus(LEASE));
      try {
        lines.add(service.procedure(code));
        inVain = 0;
      } catch (NationalTrouble trouble) {
        troubles.put(code, trouble.told());
        inVain++;
        if (inVain == TOO_MANY || !trouble.ofOneProcedure()) {
          store(claim, lines, troubles);
          throw trouble;
        }
      }
    }
    store(claim, lines, troubles);
  }

  private void store(
      NationalTable.Claim claim, List<NationalLine> lines, Map<ProcedureCode, String> troubles) {
    table.renew(claim, clock.instant().plus(LEASE)); // who was replaced hands nothing over
    staged(lines).forEach((number, why) -> troubles.put(lines.get(number - 1).code(), why));
    List<ProcedureCode> had =
        lines.stream()
            .map(NationalLine::code)
            .filter(code -> !troubles.containsKey(code))
            .collect(Collectors.toList());
    Instant now = clock.instant();
    table.fetched(claim, had, troubles, now, now.plus(LEASE));
  }

  /** What is wrong with lines, by number; one that nobody can store holds up no other. */
  private Map<Integer, String> staged(List<NationalLine> lines) {
    Map<Integer, String> wrong = new LinkedHashMap<>();
    try {
      hand(lines).forEach((number, why) -> wrong.put(number, unusable(why)));
    } catch (RuntimeException failed) {
      for (int i = 0; i < lines.size(); i++) {
        try {
          for (String why : hand(lines.subList(i, i + 1)).values()) {
            wrong.put(i + 1, unusable(why));
          }
        } catch (RuntimeException alone) {
          wrong.put(i + 1, unusable(alone.getClass().getSimpleName()));
        }
      }
      if (wrong.size() == lines.size()) {
        throw failed; // nothing can be stored now
      }
      LOG.log(
          Level.WARNING,
          "Not everything the national service told of could be staged",
          SafeFailure.of(failed));
    }
    return wrong;
  }

  private Map<Integer, String> hand(List<NationalLine> lines) {
    return lines.isEmpty() ? Map.of() : desk.stage(lines.stream().map(NationalLine::json).toList());
  }

  private static String unusable(String why) {
    return "UNUSABLE " + why.substring(0, Math.min(280, why.length()));
  }
}

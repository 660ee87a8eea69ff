package vn.motcua.casefile.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.outbox.relay.SqlFailure;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.SafeFailure;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.web.StaffMember;

/**
 * Reads a batch in chunks; the next is read when the one before is stored, so a sender is held up
 * by what the database can take. Each chunk is answered as soon as it is stored, while the sender
 * is still sending; another thread writes, so a sender that does not read is not waited for.
 */
@RequestScoped
public class BatchReader {
  private static final Logger LOG = Logger.getLogger(BatchReader.class.getName());
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int LONGEST_LINE = 256 * 1024;
  private static final int CHUNK_LINES = 200;
  private static final int CHUNK_LETTERS = 1_000_000;

  @Inject private CaseIntake intake;
  @Inject private IntakeRights rights;
  @Inject private Feeds feeds;
  @Inject private StaffMember program;
  @Inject private Texts texts;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.case.batch.lines")
  private int mostLines;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  private @Nullable Batch batch;
  private int answered;
  private boolean ended;

  /** What is known of the batch that is read. */
  private record Batch(LineReader lines, BatchAnswers answers, String client, Language language) {}

  /**
   * Reads and stores the first lines.
   *
   * @throws PortalProblem 503 when not even these can be stored
   */
  void begin(InputStream in, String client, Language language) throws IOException {
    BatchAnswers answers = new BatchAnswers();
    batch = new Batch(new LineReader(in, LONGEST_LINE), answers, client, language);
    boolean done = false;
    try {
      storeNext();
      done = true;
    } finally {
      if (!done) {
        answers.close();
      }
    }
  }

  /** Reads and stores the rest while what became of each line is written. */
  void goOn(OutputStream out) throws IOException {
    try (BatchAnswers answers = batch().answers()) {
      Future<?> writer =
          threads.submit(
              () -> {
                answers.copyTo(out);
                return answers;
              });
      try {
        while (!ended) {
          storeNext();
        }
      } catch (PortalProblem | PersistenceException | TransactionalException | SqlFailure away) {
        LOG.log(Level.WARNING, "A batch broke off", SafeFailure.of(away));
        answers.add(brokenOff());
      } finally {
        answers.finish();
      }
      await(writer);
    }
  }

  private static void await(Future<?> writer) throws IOException {
    try {
      writer.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    } catch (ExecutionException gone) {
      throw new IOException("Whoever sent the batch does not take the answers", gone);
    }
  }

  private Batch batch() {
    return Objects.requireNonNull(batch, "not begun");
  }

  /** The next chunk; what was stored is answered at once. */
  private void storeNext() throws IOException {
    List<Parcel> chunk = new ArrayList<>();
    int letters = 0;
    while (!ended && chunk.size() < CHUNK_LINES && letters < CHUNK_LETTERS) {
      LineReader.Line line = batch().lines().next();
      if (line == null) {
        ended = true;
      } else {
        Parcel parcel = parcel(line, answered + chunk.size());
        chunk.add(parcel);
        letters += parcel.raw().length();
      }
    }
    for (Outcome outcome : intake.accept(Way.BATCH, batch().client(), chunk)) {
      batch().answers().add(line(++answered, outcome));
    }
    if (answered == 0) {
      feeds.heard(agencies(), clock.instant());
    }
    batch().answers().give();
  }

  /** An empty batch is a sign of life. */
  private List<String> agencies() {
    return program.identity().grants().stream()
        .filter(grant -> grant.role() == Role.INTEGRATION)
        .map(Grant::stored)
        .filter(agency -> !agency.isEmpty())
        .toList();
  }

  private Parcel parcel(LineReader.Line line, int before) {
    if (before >= mostLines) {
      return refused("", "case.message.too-many", mostLines);
    }
    if (line.tooLong()) {
      return refused(line.text(), "case.message.too-long", LONGEST_LINE / 1024);
    }
    return rights.checked(MessageReader.read(line.text(), null, clock.instant()), Role.INTEGRATION);
  }

  private static Parcel refused(String raw, String key, int limit) {
    return Parcel.refused(raw, List.of(FieldProblem.of("", key, limit)));
  }

  private String brokenOff() {
    return JSON.createObjectBuilder()
        .add("line", answered + 1)
        .add("result", "BROKEN_OFF")
        .add("message", texts.get(batch().language(), "case.message.broken-off"))
        .build()
        .toString();
  }

  private String line(int number, Outcome outcome) {
    JsonObjectBuilder line = JSON.createObjectBuilder().add("line", number);
    if (outcome.code() != null) {
      line.add("code", outcome.code());
    }
    line.add("result", outcome.result().name());
    if (outcome.problems().isEmpty()) {
      return line.add("added", outcome.added().size()).build().toString();
    }
    JsonArrayBuilder problems = JSON.createArrayBuilder();
    for (FieldProblem problem : outcome.problems()) {
      problems.add(
          JSON.createObjectBuilder()
              .add("field", problem.field())
              .add(
                  "message",
                  texts.get(batch().language(), problem.key(), problem.values().toArray())));
    }
    return line.add("problems", problems).build().toString();
  }
}

package vn.motcua.casefile.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.problem.FieldProblem;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.web.StaffMember;

/**
 * Reads a batch in chunks; the next is read when the one before is stored, so a sender is held up
 * by what the database can take.
 */
@RequestScoped
public class BatchReader {
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

  /** Stores what the lines tell; what became of each is in the answers. */
  BatchAnswers read(InputStream in, String client, Language language) throws IOException {
    BatchAnswers answers = new BatchAnswers();
    boolean done = false;
    try {
      LineReader lines = new LineReader(in, LONGEST_LINE);
      List<Parcel> chunk = new ArrayList<>();
      int letters = 0;
      int answered = 0;
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        Parcel parcel = parcel(line, answered + chunk.size());
        chunk.add(parcel);
        letters += parcel.raw().length();
        if (chunk.size() == CHUNK_LINES || letters >= CHUNK_LETTERS) {
          answered = store(chunk, client, language, answered, answers);
          letters = 0;
        }
      }
      if (store(chunk, client, language, answered, answers) == 0) {
        feeds.heard(agencies(), clock.instant());
      }
      answers.finish();
      done = true;
      return answers;
    } finally {
      if (!done) {
        answers.close();
      }
    }
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

  private int store(
      List<Parcel> chunk, String client, Language language, int answered, BatchAnswers answers)
      throws IOException {
    int number = answered;
    for (Outcome outcome : intake.accept(Way.BATCH, client, chunk)) {
      answers.add(line(++number, outcome, language));
    }
    chunk.clear();
    return number;
  }

  private String line(int number, Outcome outcome, Language language) {
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
              .add("message", texts.get(language, problem.key(), problem.values().toArray())));
    }
    return line.add("problems", problems).build().toString();
  }
}

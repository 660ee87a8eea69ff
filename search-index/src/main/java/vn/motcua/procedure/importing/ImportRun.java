package vn.motcua.procedure.importing;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The record of one import. */
@Entity
@Table(name = "procedure_import")
public class ImportRun {
  public static final int MAX_PROBLEMS = 1000;

  private static final Jsonb JSON = JsonbBuilder.create();

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String source = "";

  @Column(columnDefinition = "char(64)")
  private String sha256 = "";

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  private ImportState state = ImportState.RUNNING;

  @Column(name = "started_at")
  private Instant startedAt = Instant.EPOCH;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Column(name = "lines_read")
  private int read;

  private int created;
  private int changed;
  private int unchanged;
  private int rejected;

  @Column(columnDefinition = "longtext")
  private String problems = "[]";

  protected ImportRun() {}

  ImportRun(String source, Instant now) {
    this.source = source;
    this.startedAt = now;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  void note(ImportProgress progress) {
    read = progress.read();
    created = progress.created();
    changed = progress.changed();
    unchanged = progress.unchanged();
    rejected = progress.rejected();
    problems = JSON.toJson(progress.problems());
  }

  void finish(ImportState end, String digest, Instant now) {
    state = end;
    sha256 = digest;
    finishedAt = now;
  }

  ImportProgress progress() {
    ImportProblem[] known = JSON.fromJson(problems, ImportProblem[].class);
    return new ImportProgress(
        id(), source, state, read, created, changed, unchanged, rejected, List.of(known));
  }
}

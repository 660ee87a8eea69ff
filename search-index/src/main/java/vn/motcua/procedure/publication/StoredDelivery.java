package vn.motcua.procedure.publication;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.importing.ImportProblem;

/** The record of a delivery. */
@Entity
@Table(name = "procedure_delivery")
public class StoredDelivery {
  private static final Jsonb JSON = JsonbBuilder.create();

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String source = "";
  private boolean whole;

  @Column(name = "made_by")
  private String madeBy = "";

  @Column(name = "made_at")
  private Instant madeAt = Instant.EPOCH;

  @Column(name = "lines_read")
  private int read;

  @Column(columnDefinition = "longtext")
  private String problems = "[]";

  protected StoredDelivery() {}

  StoredDelivery(String source, boolean whole, String by, Instant at) {
    this.source = source;
    this.whole = whole;
    this.madeBy = by;
    this.madeAt = at;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  void ended(int lines, List<ImportProblem> rejected) {
    read = lines;
    problems = JSON.toJson(rejected.toArray());
  }

  Delivery told() {
    return new Delivery(
        id(),
        source,
        whole,
        madeBy,
        madeAt,
        read,
        List.of(JSON.fromJson(problems, ImportProblem[].class)));
  }
}

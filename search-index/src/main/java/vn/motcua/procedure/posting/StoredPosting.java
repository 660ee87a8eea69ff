package vn.motcua.procedure.posting;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The record of a {@link Posting}; never changed, the next one takes its place. */
@Entity
@Table(name = "posted_list")
public class StoredPosting {
  private static final Jsonb JSON = JsonbBuilder.create();

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String centre = "";

  @SuppressWarnings("UnusedVariable") // of two who tell at once, one is first
  private long follows;

  @Column(name = "posted_on")
  private LocalDate postedOn = LocalDate.EPOCH;

  private String digest = "";

  @Column(columnDefinition = "longtext")
  private String items = "{}";

  @Column(name = "made_by")
  private String madeBy = "";

  @Column(name = "made_at")
  private Instant madeAt = Instant.EPOCH;

  protected StoredPosting() {}

  StoredPosting(Posting posting, long follows) {
    this.follows = follows;
    centre = posting.centre();
    postedOn = posting.postedOn();
    digest = posting.digest();
    Map<String, String> lines = new TreeMap<>();
    posting.items().forEach((code, said) -> lines.put(code, said.stored()));
    items = JSON.toJson(lines);
    madeBy = posting.madeBy();
    madeAt = posting.madeAt();
  }

  Posting told() {
    Map<String, Said> lines = new TreeMap<>();
    Map<?, ?> read = JSON.fromJson(items, Map.class);
    read.forEach((code, said) -> lines.put(code.toString(), Said.read(said.toString())));
    return new Posting(Objects.requireNonNull(id), centre, postedOn, digest, lines, madeBy, madeAt);
  }
}

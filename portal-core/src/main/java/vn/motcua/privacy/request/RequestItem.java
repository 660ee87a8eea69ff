package vn.motcua.privacy.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record that a request is about, and what became of it. */
@Embeddable
class RequestItem {
  private String feature = "";
  private String record = "";
  private String what = "";
  private Instant at = Instant.EPOCH;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(10)")
  private Outcome outcome = Outcome.CHOSEN;

  private String reason = "";

  protected RequestItem() {}

  RequestItem(StoredRequest.Item item) {
    feature = item.feature();
    record = item.record();
    what = item.what();
    at = item.at();
    outcome = item.outcome();
    reason = item.reason();
  }

  StoredRequest.Item toItem() {
    return new StoredRequest.Item(feature, record, what, at, outcome, reason);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RequestItem item && item.toItem().equals(toItem());
  }

  @Override
  public int hashCode() {
    return Objects.hash(feature, record);
  }
}

package vn.motcua.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import vn.motcua.privacy.request.StoredRequest.Item;

/** What all features together have of somebody. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class KnownRecords {
  private static final int EACH = 200;

  /** A record with the feature it belongs to. */
  public record Found(String feature, PersonalRecord record) {
    /** Names it among all. */
    public String key() {
      return feature + ":" + record.id();
    }

    Item toItem() {
      return new Item(feature, record.id(), record.what(), record.at(), Outcome.CHOSEN, "");
    }
  }

  @Inject @Any private Instance<PersonalRecords> features;

  List<Found> find(Sought person) {
    return features.stream()
        .flatMap(
            feature ->
                feature.find(person, EACH).stream()
                    .map(record -> new Found(feature.feature(), record)))
        .toList();
  }

  Optional<Found> find(String feature, String record) {
    return of(feature).flatMap(one -> one.find(record)).map(found -> new Found(feature, found));
  }

  /** Erases a record, unless it is to be kept or no longer there. */
  Item erase(Item item) {
    Optional<PersonalRecords> feature = of(item.feature());
    Optional<PersonalRecord> found = feature.flatMap(one -> one.find(item.record()));
    if (feature.isEmpty() || found.isEmpty()) {
      return item.became(Outcome.GONE, "");
    }
    if (!found.get().erasable()) {
      return item.became(Outcome.KEPT, found.get().keptBecause());
    }
    feature.get().erase(item.record());
    return item.became(Outcome.ERASED, "");
  }

  private Optional<PersonalRecords> of(String name) {
    return features.stream().filter(feature -> feature.feature().equals(name)).findFirst();
  }
}

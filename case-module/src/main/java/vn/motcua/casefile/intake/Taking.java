package vn.motcua.casefile.intake;

import java.util.List;
import vn.motcua.outbox.relay.Sql;

/**
 * Takes messages in together with something else that has to be stored with them, or not at all.
 */
public interface Taking {
  /**
   * Stores them, all or none, and returns what became of each, in their order.
   *
   * @param client who told them
   * @param also done in the same transaction, also when there are no messages; may be done again
   *     after a deadlock
   */
  List<Outcome> take(String client, List<Parcel> parcels, Sql.Work<?> also);
}

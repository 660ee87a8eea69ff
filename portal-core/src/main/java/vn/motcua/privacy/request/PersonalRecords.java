package vn.motcua.privacy.request;

import java.util.List;
import java.util.Optional;

/**
 * What a feature has of people, for those who ask for their data or to have them erased. Each
 * feature with personal data offers one CDI bean of this type.
 */
public interface PersonalRecords {
  /** Short and stable; not that of another feature. */
  String feature();

  /** The newest first; what matches one of what is known of the person. */
  List<PersonalRecord> find(Sought person, int atMost);

  /** One of them as it is now, locked in the caller's transaction. */
  Optional<PersonalRecord> find(String id);

  /**
   * Takes the person out of it, within the caller's transaction; called only when {@link
   * #find(String)} has just said that it may be erased.
   */
  void erase(String id);
}

package vn.motcua.privacy;

import java.util.List;

/**
 * What is done with the personal data of a table.
 *
 * @param purpose {@code privacy.purpose.<purpose>} says it in words
 * @param retention the kind of data whose period {@code portal.retention.<kind>} says; {@link
 *     #UNTIL_USED} for what goes as soon as it has served
 */
public record Processing(
    Whose whose, String purpose, LegalBasis basis, String retention, List<Viewer> viewers) {
  public static final String UNTIL_USED = "until-used";

  public Processing {
    viewers = List.copyOf(viewers);
  }
}

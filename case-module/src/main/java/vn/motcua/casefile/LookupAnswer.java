package vn.motcua.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.Completion;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/**
 * A case over REST, in the words of the page.
 *
 * @param statusText one sentence
 * @param nextText what happens next and when
 * @param promisedOn null when there is no deadline, or none yet
 * @param timeliness null where there is nothing to judge
 */
public record LookupAnswer(
    String code,
    CaseStatus status,
    String statusText,
    String nextText,
    Completion completion,
    ProcedureReference procedure,
    @Nullable LocalDate promisedOn,
    @Nullable Timeliness timeliness,
    @Nullable String timelinessText) {

  /**
   * The procedure as the one-stop software gave it.
   *
   * @param name null when only the code is known
   */
  public record ProcedureReference(String code, @Nullable String name) {}

  static LookupAnswer of(PublicCase found, Texts texts, Language language) {
    CaseWords words = CaseWords.of(found);
    return new LookupAnswer(
        found.code().toString(),
        found.status(),
        texts.get(language, words.sentence()),
        texts.get(language, words.next()),
        found.completion(),
        new ProcedureReference(found.procedure(), found.procedureName()),
        found.promisedOn(),
        found.timeliness(),
        words.timeliness() == null ? null : texts.get(language, words.timeliness()));
  }
}

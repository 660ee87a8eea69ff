package vn.motcua.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.detail.CaseDetails;
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
 * @param updatedAt when the agency's software was last heard of
 * @param feedSilent whether it should have been heard of since, so that the case may have moved
 * @param details null without the second factor
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
    @Nullable String timelinessText,
    Instant updatedAt,
    boolean feedSilent,
    @Nullable CaseDetails details) {

  /**
   * The procedure as the one-stop software gave it.
   *
   * @param name null when only the code is known
   */
  public record ProcedureReference(String code, @Nullable String name) {}

  static LookupAnswer of(LookedUp answer, Texts texts, Language language) {
    PublicCase found = answer.found();
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
        words.timeliness() == null ? null : texts.get(language, words.timeliness()),
        answer.updatedAt(),
        answer.silent(),
        answer.details());
  }
}

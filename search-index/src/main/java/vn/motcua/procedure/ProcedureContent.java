package vn.motcua.procedure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a procedure says.
 *
 * @param name official title, at most {@value #MAX_NAME} characters
 * @param owner the ministry that owns it
 * @param kind sort of procedure in the words of the national catalogue
 * @param field thematic area (lĩnh vực)
 * @param subjects who may apply, in the words of the national catalogue
 * @param executingAgency who handles it; often generic in the national catalogue
 * @param competentAgency who decides
 * @param receivingAddress where papers are handed in
 * @param localDepartment the department that handles it here
 * @param presenceRequired true when the applicant must come in person, so postal delivery is out
 * @param keywords everyday words for it
 * @param nationalDecision number of the ministry's decision, as the national catalogue tells it
 */
public record ProcedureContent(
    String name,
    @Nullable String owner,
    @Nullable String kind,
    @Nullable String field,
    List<ProcedureLevel> levels,
    List<String> subjects,
    @Nullable String executingAgency,
    @Nullable String competentAgency,
    @Nullable String receivingAddress,
    @Nullable String localDepartment,
    List<StepGroup> steps,
    List<SubmissionChannel> channels,
    List<RequiredDocument> documents,
    List<ResultDocument> results,
    @Nullable String resultText,
    @Nullable String conditions,
    @Nullable String legalBasis,
    OnlineLevel onlineLevel,
    boolean presenceRequired,
    List<String> keywords,
    @Nullable String nationalDecision) {

  public static final int MAX_NAME = 2000;

  /** Absent lists, as JSON gives them, are empty lists. */
  public ProcedureContent {
    levels = orEmpty(levels);
    subjects = orEmpty(subjects);
    steps = orEmpty(steps);
    channels = orEmpty(channels);
    documents = orEmpty(documents);
    results = orEmpty(results);
    keywords = orEmpty(keywords);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** A procedure of which only the title is known. */
  public static ProcedureContent named(String name) {
    return new ProcedureContent(
        name,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        OnlineLevel.UNKNOWN,
        false,
        List.of(),
        null);
  }

  /** This content, with {@code now} wherever it said the same as {@code before}. */
  ProcedureContent following(ProcedureContent before, ProcedureContent now) {
    return new ProcedureContent(
        name.equals(before.name) ? now.name : name,
        follow(owner, before.owner, now.owner),
        follow(kind, before.kind, now.kind),
        follow(field, before.field, now.field),
        levels.equals(before.levels) ? now.levels : levels,
        subjects.equals(before.subjects) ? now.subjects : subjects,
        follow(executingAgency, before.executingAgency, now.executingAgency),
        follow(competentAgency, before.competentAgency, now.competentAgency),
        follow(receivingAddress, before.receivingAddress, now.receivingAddress),
        follow(localDepartment, before.localDepartment, now.localDepartment),
        steps.equals(before.steps) ? now.steps : steps,
        channels.equals(before.channels) ? now.channels : channels,
        documents.equals(before.documents) ? now.documents : documents,
        results.equals(before.results) ? now.results : results,
        follow(resultText, before.resultText, now.resultText),
        follow(conditions, before.conditions, now.conditions),
        follow(legalBasis, before.legalBasis, now.legalBasis),
        onlineLevel == before.onlineLevel ? now.onlineLevel : onlineLevel,
        presenceRequired == before.presenceRequired ? now.presenceRequired : presenceRequired,
        keywords.equals(before.keywords) ? now.keywords : keywords,
        follow(nationalDecision, before.nationalDecision, now.nationalDecision));
  }

  private static @Nullable String follow(
      @Nullable String mine, @Nullable String before, @Nullable String now) {
    return Objects.equals(mine, before) ? now : mine;
  }

  /** The departments to name beside it: the local one, or else whoever executes it. */
  public List<String> departments() {
    return Stream.of(localDepartment == null ? executingAgency : localDepartment)
        .filter(name -> name != null && !name.isBlank())
        .toList();
  }

  /** True when more than the title is known. */
  public boolean detailed() {
    return !steps.isEmpty() || !documents.isEmpty() || !channels.isEmpty();
  }
}

package vn.motcua.portal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The REST contract as a client reads it; written apart from the portal's own records. */
public final class Contract {
  private Contract() {}

  public record Results(
      long total,
      long tookMs,
      @Nullable String didYouMean,
      Map<String, List<FacetValue>> facets,
      List<Hit> hits) {
    public List<String> codes() {
      return hits.stream().map(Hit::code).toList();
    }
  }

  public record FacetValue(String value, String label, long count) {}

  public record Hit(
      String code,
      String name,
      String highlight,
      @Nullable String field,
      List<String> departments,
      List<String> levels,
      List<Channel> channels,
      String onlineLevel,
      String status,
      double score) {}

  public record Channel(
      String channel,
      @Nullable Double duration,
      @Nullable String unit,
      List<Long> fees,
      boolean free,
      @Nullable String feeNote,
      boolean feeDoubtful) {}

  public record Suggestions(List<Suggestion> suggestions) {}

  public record Suggestion(
      String text, @Nullable String code, String kind, String note, String href) {}

  public record LifeEvents(List<LifeEvent> lifeEvents) {}

  public record LifeEvent(String id, String audience, String name, String hint, String href) {}

  public record LifeEventDetail(String id, String name, List<LifeEventStep> steps) {
    public List<String> codes() {
      return steps.stream().flatMap(step -> step.procedures().stream()).map(Listed::code).toList();
    }
  }

  public record LifeEventStep(String name, List<Listed> procedures) {}

  public record Listed(String code, String name, @Nullable String field) {}

  public record Document(
      @Nullable String group, String name, @Nullable String formFile, int originals, int copies) {}

  public record Procedure(
      String code,
      String name,
      String status,
      int version,
      Decision decision,
      List<String> subjects,
      List<Channel> channels,
      List<Document> documents,
      List<String> departments,
      String onlineLevel) {
    public Channel by(String channel) {
      return channels.stream().filter(c -> c.channel().equals(channel)).findFirst().orElseThrow();
    }
  }

  public record Decision(
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable LocalDate effectiveFrom,
      String kind,
      @Nullable String note) {}

  public record Version(int number, Decision decision, String name, List<Change> changes) {}

  public record Change(String kind, String part, boolean shorter) {}

  public record Case(
      String code,
      String status,
      String statusText,
      String nextText,
      Completion completion,
      CaseProcedure procedure,
      @Nullable LocalDate promisedOn,
      @Nullable String timeliness,
      @Nullable String timelinessText) {}

  public record Completion(int step, int of, String state) {}

  public record CaseProcedure(String code, @Nullable String name) {}

  public record Import(
      long id,
      String source,
      String state,
      int read,
      int created,
      int changed,
      int unchanged,
      int rejected,
      List<RejectedLine> problems) {}

  public record RejectedLine(int line, String reason) {}

  public record IndexDifference(List<Long> stale, List<Long> orphans) {}

  public record Problem(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      @Nullable List<FieldError> errors) {
    public List<String> fields() {
      return errors == null ? List.of() : errors.stream().map(FieldError::field).toList();
    }
  }

  public record FieldError(String field, String message) {}
}

package vn.motcua.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureLevel;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.procedure.PublishedVersion;
import vn.motcua.procedure.RequiredDocument;
import vn.motcua.procedure.ResultDocument;
import vn.motcua.procedure.StepGroup;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.procedure.VersionChange;
import vn.motcua.search.index.ProcedureCard;
import vn.motcua.search.suggest.Suggestion;
import vn.motcua.text.PageText;

/** The shapes of the REST contract for procedures. Fields may be added, never renamed. */
public final class ProcedureWire {
  private ProcedureWire() {}

  public record FacetValue(String value, String label, long count) {}

  public record ChannelWire(
      String channel,
      @Nullable BigDecimal duration,
      @Nullable String unit,
      List<Long> fees,
      boolean free,
      @Nullable String feeNote,
      boolean feeDoubtful) {}

  public record Hit(
      String code,
      String name,
      String highlight,
      @Nullable String field,
      List<String> departments,
      List<String> levels,
      List<ChannelWire> channels,
      String onlineLevel,
      String status,
      double score) {}

  public record Results(
      long total,
      long tookMs,
      @Nullable String didYouMean,
      Map<String, List<FacetValue>> facets,
      List<Hit> hits) {
    Results withoutTime() {
      return new Results(total, 0, didYouMean, facets, hits);
    }
  }

  /**
   * Something to offer while someone types.
   *
   * @param kind PROCEDURE, FIELD, NEED or EVENT
   * @param note what it is, in a few words of the language asked for
   * @param href where it leads, within the portal
   */
  public record SuggestionWire(
      String text, @Nullable String code, String kind, String note, String href) {}

  public record Decision(
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable LocalDate effectiveFrom,
      String kind,
      @Nullable String note) {}

  public record Detail(
      String code,
      String name,
      String status,
      int version,
      Decision decision,
      @Nullable String owner,
      @Nullable String kind,
      @Nullable String field,
      List<String> levels,
      List<String> subjects,
      List<String> departments,
      @Nullable String executingAgency,
      @Nullable String competentAgency,
      @Nullable String receivingAddress,
      List<StepGroup> steps,
      List<ChannelWire> channels,
      List<RequiredDocument> documents,
      List<ResultDocument> results,
      @Nullable String resultText,
      @Nullable String conditions,
      @Nullable String legalBasis,
      String onlineLevel,
      boolean presenceRequired,
      List<String> keywords,
      @Nullable String nationalDecision,
      long popularity) {}

  /**
   * One difference from the version before.
   *
   * @param kind TIME_LIMIT, FEE, WORDING, LISTED or REWRITTEN
   * @param part channel, or the part of the text
   */
  public record Change(
      String kind, String part, @Nullable Object before, @Nullable Object after, boolean shorter) {}

  public record Version(int number, Decision decision, String name, List<Change> changes) {}

  static Results results(SearchAnswer answer, @Nullable String didYouMean, FacetLabels labels) {
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      facets.put(
          facet.parameter(),
          answer.facets().getOrDefault(facet, List.of()).stream()
              .map(c -> new FacetValue(c.value(), labels.of(facet, c.value()), c.count()))
              .toList());
    }
    List<Hit> hits = answer.hits().stream().map(ProcedureWire::hit).toList();
    return new Results(answer.total(), answer.tookMs(), didYouMean, facets, hits);
  }

  private static Hit hit(SearchHit hit) {
    ProcedureCard card = hit.card();
    return new Hit(
        card.code(),
        card.name(),
        hit.highlight(),
        card.field(),
        card.departments(),
        names(card.levels()),
        channels(card.channels()),
        card.onlineLevel().name(),
        card.status().name(),
        hit.score());
  }

  static SuggestionWire suggestion(Suggestion suggestion, PageText text) {
    String note =
        switch (suggestion.kind()) {
          case PROCEDURE -> Objects.toString(suggestion.code(), "");
          case FIELD -> text.with("procedure.suggestion.FIELD", suggestion.count());
          case NEED, EVENT -> text.get("procedure.suggestion." + suggestion.kind());
        };
    return new SuggestionWire(
        suggestion.text(), suggestion.code(), suggestion.kind().name(), note, suggestion.href());
  }

  public static Detail detail(PublishedProcedure procedure) {
    ProcedureContent content = procedure.content();
    return new Detail(
        procedure.code().value(),
        content.name(),
        procedure.status().name(),
        procedure.version().number(),
        decision(procedure.version().decision()),
        content.owner(),
        content.kind(),
        content.field(),
        names(content.levels()),
        content.subjects(),
        content.departments(),
        content.executingAgency(),
        content.competentAgency(),
        content.receivingAddress(),
        content.steps(),
        channels(content.channels()),
        content.documents(),
        content.results(),
        content.resultText(),
        content.conditions(),
        content.legalBasis(),
        content.onlineLevel().name(),
        content.presenceRequired(),
        content.keywords(),
        content.nationalDecision(),
        procedure.popularity());
  }

  /** Each version with what it changed in the one before it. */
  static List<Version> versions(List<PublishedVersion> latestFirst) {
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < latestFirst.size(); i++) {
      PublishedVersion version = latestFirst.get(i);
      List<Change> changes =
          i + 1 == latestFirst.size()
              ? List.of()
              : VersionChange.between(latestFirst.get(i + 1).content(), version.content()).stream()
                  .map(ProcedureWire::change)
                  .toList();
      versions.add(
          new Version(
              version.number(), decision(version.decision()), version.content().name(), changes));
    }
    return versions;
  }

  private static Change change(VersionChange change) {
    if (change instanceof VersionChange.TimeLimit limit) {
      return new Change(
          "TIME_LIMIT",
          limit.channel().name(),
          channels(limit.before()),
          channels(limit.after()),
          limit.shorter());
    }
    if (change instanceof VersionChange.Fee fee) {
      return new Change(
          "FEE", fee.channel().name(), channels(fee.before()), channels(fee.after()), false);
    }
    if (change instanceof VersionChange.Wording wording) {
      return new Change("WORDING", wording.part(), wording.before(), wording.after(), false);
    }
    if (change instanceof VersionChange.Listed listed) {
      return new Change("LISTED", listed.part(), listed.dropped(), listed.added(), false);
    }
    VersionChange.Rewritten rewritten = (VersionChange.Rewritten) change;
    return new Change("REWRITTEN", rewritten.part(), null, null, false);
  }

  private static Decision decision(PublicationDecision decision) {
    return new Decision(
        decision.number(),
        decision.date(),
        decision.effectiveFrom(),
        decision.kind().name(),
        decision.note());
  }

  private static List<ChannelWire> channels(List<SubmissionChannel> channels) {
    return channels.stream().map(ProcedureWire::channel).toList();
  }

  private static ChannelWire channel(SubmissionChannel channel) {
    return new ChannelWire(
        channel.channel().name(),
        channel.duration(),
        channel.unit() == null ? null : channel.unit().name(),
        channel.fees(),
        channel.free(),
        channel.feeNote(),
        channel.feeDoubtful());
  }

  private static List<String> names(List<ProcedureLevel> levels) {
    return levels.stream().map(ProcedureLevel::name).toList();
  }
}

package vn.motcua.search.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.ProcedureLevel;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.RequiredDocument;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.search.Facet;
import vn.motcua.search.FacetLabels;
import vn.motcua.text.PageText;

/** Time limits, fees and lists in words. */
@Named("procedureText")
@RequestScoped
public class ProcedureTexts {
  private static final Set<DurationUnit> NOT_COUNTED =
      Set.of(DurationUnit.MINUTE, DurationUnit.HOUR);

  @Inject private PageText text;
  @Inject private FacetLabels labels;

  /** "15 ngày làm việc", or that no limit is set. */
  public String duration(@Nullable SubmissionChannel channel) {
    if (channel == null) {
      return text.get("procedure.channel.gone");
    }
    BigDecimal duration = channel.duration();
    return duration == null || channel.unit() == null
        ? text.get("procedure.duration.none")
        : text.with("procedure.unit." + channel.unit(), duration);
  }

  /** The amounts, or "free", or a pointer to the note where the amounts cannot be trusted. */
  public String fee(SubmissionChannel channel) {
    boolean noted = channel.feeNote() != null;
    if (channel.feeDoubtful()) {
      return text.get(noted ? "procedure.fee.see-note" : "procedure.fee.unclear");
    }
    if (channel.fees().stream().anyMatch(fee -> fee > 0)) {
      return channel.fees().stream()
          .map(fee -> text.with("procedure.fee.amount", fee))
          .collect(Collectors.joining(" · "));
    }
    if (channel.free() || !channel.fees().isEmpty()) {
      return text.get("procedure.fee.free");
    }
    return text.get(noted ? "procedure.fee.see-note" : "procedure.fee.unstated");
  }

  /**
   * What to ask the page that counts days; empty when the limit is none that can be counted: of
   * hours the catalogue does not say whether they are working hours.
   */
  public String countDays(SubmissionChannel channel) {
    BigDecimal duration = channel.duration();
    DurationUnit unit = channel.unit();
    return duration == null || unit == null || NOT_COUNTED.contains(unit)
        ? ""
        : "amount=" + duration.toPlainString() + "&unit=" + unit;
  }

  /** The time limits of all channels, equal ones once. */
  public String durations(List<SubmissionChannel> channels) {
    return joined(channels.stream().filter(c -> c.duration() != null).map(this::duration).toList());
  }

  /** The fees of all channels, equal ones once. */
  public String fees(List<SubmissionChannel> channels) {
    return joined(channels.stream().map(this::fee).toList());
  }

  private static String joined(List<String> texts) {
    return texts.stream().distinct().collect(Collectors.joining(" / "));
  }

  /** The time limits as stated, also that there is none. */
  public String limits(List<SubmissionChannel> channels) {
    return joined(channels.stream().map(this::duration).toList());
  }

  /** "1 bản chính, 2 bản sao"; a dash where the source counts none. */
  public String copies(RequiredDocument document) {
    String both =
        Stream.of(
                document.originals() == 0
                    ? ""
                    : text.with("procedure.originals.count", document.originals()),
                document.copies() == 0
                    ? ""
                    : text.with("procedure.copies.count", document.copies()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return both.isEmpty() ? "–" : both;
  }

  public boolean anyForm(List<RequiredDocument> documents) {
    return documents.stream().anyMatch(document -> document.formFile() != null);
  }

  public String channels(List<SubmissionChannel> channels) {
    return channels.stream()
        .map(channel -> label(Facet.CHANNEL, channel.channel().name()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  public String levels(List<ProcedureLevel> levels) {
    return levels.stream()
        .map(level -> label(Facet.LEVEL, level.name()))
        .collect(Collectors.joining(", "));
  }

  public String subjects(List<String> subjects) {
    return subjects.stream()
        .map(subject -> labels.of(Facet.SUBJECT, subject))
        .collect(Collectors.joining("; "));
  }

  public String channel(SubmissionChannel channel) {
    return channelLabel(channel.channel());
  }

  private String channelLabel(Channel channel) {
    return label(Facet.CHANNEL, channel.name());
  }

  public String channelLabels(List<Channel> channels) {
    return channels.stream().map(this::channelLabel).collect(Collectors.joining(", "));
  }

  public String online(OnlineLevel level) {
    return label(Facet.ONLINE, level.name());
  }

  /** "Decision 1234/QĐ-UBND, in force from 01/06/2024", as far as it is known. */
  public String decision(PublicationDecision decision) {
    String number =
        decision.number() == null
            ? text.get("procedure.decision.unknown")
            : text.with("procedure.decision." + decision.kind(), decision.number());
    return decision.effectiveFrom() == null
        ? number
        : text.with("procedure.decision.from", number, text.day(decision.effectiveFrom()));
  }

  /** Key of the heading of a part of the content. */
  public String partKey(String part) {
    return "procedure.part." + part;
  }

  /** A changed value in words; only the online level is not in words already. */
  public String value(String part, String value) {
    return part.equals("onlineLevel") ? label(Facet.ONLINE, value) : value;
  }

  private String label(Facet facet, String value) {
    return labels.of(facet, value);
  }

  /** Documents by their group, in the order they are listed; the group without a name is "". */
  public Map<String, List<RequiredDocument>> grouped(List<RequiredDocument> documents) {
    return documents.stream()
        .collect(
            Collectors.groupingBy(
                document -> Objects.requireNonNullElse(document.group(), ""),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** Paragraphs of a long text. */
  public List<String> paragraphs(@Nullable String longText) {
    return longText == null
        ? List.of()
        : Arrays.stream(longText.split("\n")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}

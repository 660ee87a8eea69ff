package vn.motcua.procedure.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.RequiredDocument;
import vn.motcua.procedure.StepGroup;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.search.page.ProcedureTexts;
import vn.motcua.text.PageText;

/** Two contents side by side, part by part, in the words of the procedure's page. */
@RequestScoped
public class Differences {
  @Inject private ProcedureTexts words;
  @Inject private PageText text;

  /**
   * A line of a part.
   *
   * @param other true when the other side has no such line
   */
  public record Line(String text, boolean other) {}

  /** A part that is different; a side without the part has no lines. */
  public record Row(String part, List<Line> before, List<Line> after) {}

  /** The parts that differ; of a procedure that is new, all it has. */
  List<Row> between(@Nullable ProcedureContent before, @Nullable ProcedureContent after) {
    Map<String, List<String>> old = before == null ? Map.of() : parts(before);
    Map<String, List<String>> now = after == null ? Map.of() : parts(after);
    List<Row> rows = new ArrayList<>();
    for (String part : (old.isEmpty() ? now : old).keySet()) {
      List<String> left = old.getOrDefault(part, List.of());
      List<String> right = now.getOrDefault(part, List.of());
      if (!left.equals(right)) {
        rows.add(new Row(part, marked(left, right), marked(right, left)));
      }
    }
    return rows;
  }

  private static List<Line> marked(List<String> lines, List<String> others) {
    return lines.stream().map(line -> new Line(line, !others.contains(line))).toList();
  }

  private Map<String, List<String>> parts(ProcedureContent content) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("name", List.of(content.name()));
    parts.put("channels", content.channels().stream().map(this::channel).toList());
    parts.put("feeNotes", of(content, SubmissionChannel::feeNote));
    parts.put("field", line(content.field()));
    parts.put("levels", line(words.levels(content.levels())));
    parts.put("subjects", line(words.subjects(content.subjects())));
    parts.put("owner", line(content.owner()));
    parts.put("kind", line(content.kind()));
    parts.put("localDepartment", line(content.localDepartment()));
    parts.put("executingAgency", line(content.executingAgency()));
    parts.put("competentAgency", line(content.competentAgency()));
    parts.put("receivingAddress", words.paragraphs(content.receivingAddress()));
    parts.put("onlineLevel", List.of(words.online(content.onlineLevel())));
    parts.put(
        "presenceRequired",
        content.presenceRequired() ? List.of(text.get("publication.yes")) : List.of());
    parts.put("documents", content.documents().stream().map(this::document).toList());
    parts.put("results", content.results().stream().map(result -> result.name()).toList());
    parts.put("resultText", words.paragraphs(content.resultText()));
    parts.put("steps", content.steps().stream().flatMap(this::step).toList());
    parts.put("conditions", words.paragraphs(content.conditions()));
    parts.put("legalBasis", words.paragraphs(content.legalBasis()));
    parts.put("keywords", line(String.join("; ", content.keywords())));
    parts.put("nationalDecision", line(content.nationalDecision()));
    return parts;
  }

  private String channel(SubmissionChannel channel) {
    return text.with(
        "publication.channel", words.channel(channel), words.duration(channel), words.fee(channel));
  }

  private List<String> of(
      ProcedureContent content, Function<SubmissionChannel, @Nullable String> part) {
    return content.channels().stream()
        .flatMap(channel -> words.paragraphs(part.apply(channel)).stream())
        .distinct()
        .toList();
  }

  private String document(RequiredDocument document) {
    String group = document.group();
    String form = document.formFile();
    return (group == null ? "" : group + ": ")
        + document.name()
        + " ("
        + words.copies(document)
        + ")"
        + (form == null ? "" : " · " + form);
  }

  private Stream<String> step(StepGroup step) {
    String group = step.group();
    return Stream.concat(
        group == null ? Stream.empty() : Stream.of(group), words.paragraphs(step.text()).stream());
  }

  private static List<String> line(@Nullable String value) {
    return value == null || value.isBlank() ? List.of() : List.of(value);
  }
}

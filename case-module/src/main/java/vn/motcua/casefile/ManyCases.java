package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Csv;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/** Looks up several cases at once, for businesses with many. */
@ApplicationScoped
public class ManyCases {
  public static final int MOST = 100;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String[] COLUMNS = {"code", "status", "promised", "timeliness", "problem"};

  @Inject private CaseLookup lookup;
  @Inject private Texts texts;

  /**
   * One of them.
   *
   * @param code in its one form, or as it was typed when it is none
   * @param problem why there is no answer; null when there is one
   */
  public record Line(
      String code,
      @Nullable CaseStatus status,
      @Nullable String statusText,
      @Nullable LocalDate promisedOn,
      @Nullable String timelinessText,
      @Nullable String problem) {}

  /** The codes in a text, one a line, or with commas or semicolons between them. */
  static List<String> codes(@Nullable String typed) {
    return Arrays.stream(Objects.toString(typed, "").split("[\\n\\r,;\\t]+"))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * The public part of each.
   *
   * @throws InvalidInput when there is none, or more than {@value #MOST}
   */
  public List<Line> find(List<String> codes, Language language) {
    if (codes.isEmpty()) {
      throw new InvalidInput("codes", "input.required");
    }
    if (codes.size() > MOST) {
      throw new InvalidInput("codes", "case.many.too-many", MOST);
    }
    return codes.stream().map(code -> line(Objects.toString(code, ""), language)).toList();
  }

  private Line line(String typed, Language language) {
    try {
      PublicCase found = lookup.find(typed, language).found();
      CaseWords words = CaseWords.of(found);
      return new Line(
          found.code().toString(),
          found.status(),
          texts.get(language, words.sentence()),
          found.promisedOn(),
          words.timeliness() == null ? null : texts.get(language, words.timeliness()),
          null);
    } catch (InvalidInput wrong) {
      return problem(typed, texts.get(language, wrong.fields().get(0).key()));
    } catch (PortalProblem unknown) {
      if (unknown.status() >= 500) {
        throw unknown;
      }
      return problem(
          typed, texts.get(language, "problem." + unknown.key() + ".detail", unknown.values()));
    }
  }

  private static Line problem(String typed, String why) {
    String kept = typed.length() > 60 ? typed.substring(0, 60) : typed;
    return new Line(kept, null, null, null, null, why);
  }

  /** As a file for spreadsheets. */
  String csv(List<Line> lines, Language language) {
    String head =
        Arrays.stream(COLUMNS)
            .map(column -> texts.get(language, "case.many." + column))
            .collect(Collectors.joining(","));
    return BYTE_ORDER_MARK
        + head
        + "\r\n"
        + lines.stream().map(ManyCases::row).collect(Collectors.joining());
  }

  private static String row(Line line) {
    return Stream.of(
                line.code(),
                Objects.toString(line.statusText(), ""),
                Objects.toString(line.promisedOn(), ""),
                Objects.toString(line.timelinessText(), ""),
                Objects.toString(line.problem(), ""))
            .map(Csv::quoted)
            .collect(Collectors.joining(","))
        + "\r\n";
  }
}

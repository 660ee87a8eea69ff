package vn.motcua.procedure.publication.page;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.text.TypedText;

/** Time limits and fees as they are typed, one row for each that is known. */
public final class TypedChannels {
  private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000);
  private static final int MAX_NOTE = 4000;
  private static final int MAX_DIGITS = 12;

  private TypedChannels() {}

  /**
   * A row of the form.
   *
   * @param at its number, part of the names of its fields
   */
  public record Row(
      int at, SubmissionChannel stored, String duration, String unit, String fees, String note) {}

  /** What was typed, else what is stored. */
  static List<Row> rows(HttpServletRequest request, List<SubmissionChannel> stored) {
    List<Row> rows = new ArrayList<>();
    for (SubmissionChannel channel : stored) {
      int at = rows.size();
      BigDecimal duration = channel.duration();
      rows.add(
          new Row(
              at,
              channel,
              typed(request, "duration" + at, duration == null ? "" : plain(duration)),
              typed(request, "unit" + at, Objects.toString(channel.unit(), "")),
              typed(request, "fees" + at, fees(channel)),
              typed(request, "note" + at, Objects.toString(channel.feeNote(), ""))));
    }
    return rows;
  }

  private static String typed(HttpServletRequest request, String name, String stored) {
    return Objects.requireNonNullElse(request.getParameter(name), stored);
  }

  private static String plain(BigDecimal duration) {
    return duration.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static String fees(SubmissionChannel channel) {
    if (channel.free() && channel.fees().isEmpty()) {
      return "0";
    }
    return channel.fees().stream().map(String::valueOf).collect(Collectors.joining("; "));
  }

  /**
   * Reads the form.
   *
   * @throws InvalidInput naming all that is wrong
   */
  static List<SubmissionChannel> read(HttpServletRequest request, List<SubmissionChannel> stored) {
    List<FieldProblem> problems = new ArrayList<>();
    List<SubmissionChannel> read =
        rows(request, stored).stream().map(row -> read(row, problems)).toList();
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return read;
  }

  private static SubmissionChannel read(Row row, List<FieldProblem> problems) {
    BigDecimal duration = duration(row, problems);
    DurationUnit unit = unit(row);
    if (duration != null && unit == null) {
      problems.add(FieldProblem.of("unit" + row.at(), "publication.unit.required"));
    }
    String note = TypedText.paragraphs(row.note());
    if (note.length() > MAX_NOTE) {
      problems.add(FieldProblem.of("note" + row.at(), "publication.too-long", MAX_NOTE));
    }
    SubmissionChannel was = row.stored();
    boolean sameFees =
        row.fees().equals(fees(was)) && note.equals(Objects.toString(was.feeNote(), ""));
    List<Long> fees = sameFees ? was.fees() : fees(row, problems);
    return new SubmissionChannel(
        was.channel(),
        duration,
        duration == null ? null : unit,
        fees,
        sameFees ? was.free() : !fees.isEmpty() && fees.stream().allMatch(fee -> fee == 0),
        note.isEmpty() ? null : note,
        sameFees && was.feeDoubtful());
  }

  private static @Nullable BigDecimal duration(Row row, List<FieldProblem> problems) {
    String typed = row.duration().strip().replace(',', '.');
    if (typed.isEmpty()) {
      return null;
    }
    if (typed.matches("\\d{1,5}(\\.\\d{1,2})?")) {
      BigDecimal duration = new BigDecimal(typed);
      if (duration.signum() > 0 && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    }
    problems.add(FieldProblem.of("duration" + row.at(), "publication.duration.unreadable"));
    return null;
  }

  private static @Nullable DurationUnit unit(Row row) {
    return Arrays.stream(DurationUnit.values())
        .filter(unit -> unit.name().equals(row.unit()))
        .findFirst()
        .orElse(null);
  }

  private static List<Long> fees(Row row, List<FieldProblem> problems) {
    List<Long> fees = new ArrayList<>();
    for (String typed : row.fees().split(";")) {
      String digits = typed.replaceAll("[\\s.,đ₫]", "");
      if (digits.isEmpty() && row.fees().isBlank()) {
        continue;
      }
      if (!digits.matches("\\d+") || digits.length() > MAX_DIGITS) {
        problems.add(FieldProblem.of("fees" + row.at(), "publication.fees.unreadable"));
        return List.of();
      }
      fees.add(Long.valueOf(digits));
    }
    return fees;
  }

  /** The fields, to be shown again. */
  static Map<String, String> again(HttpServletRequest request, List<Row> rows) {
    Map<String, String> again = new LinkedHashMap<>();
    again.put("code", Asked.text(request, "code"));
    for (Row row : rows) {
      again.put("duration" + row.at(), row.duration());
      again.put("unit" + row.at(), row.unit());
      again.put("fees" + row.at(), row.fees());
      again.put("note" + row.at(), row.note());
    }
    again.put("action", "show");
    return again;
  }
}

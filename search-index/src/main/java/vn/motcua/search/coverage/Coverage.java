package vn.motcua.search.coverage;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.procedure.Completeness;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.PublishedParts.Parts;

/**
 * How much is published, by department or field.
 *
 * @param counted when it was counted
 * @param rows those with most first, those nobody is named for last; each procedure is in one
 * @param whole their sum
 */
public record Coverage(Instant counted, List<Row> rows, Row whole) {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  /**
   * A department, a field, or all of them.
   *
   * @param name empty when the catalogue names none
   * @param published procedures in force, all of which can be read here
   * @param complete those of them with all that has to be told
   * @param full can be done online from beginning to end
   * @param partial can be begun online
   * @param postal papers can be sent by post
   * @param missing how many lack what; nothing that none lacks
   */
  public record Row(
      String name,
      long published,
      long complete,
      long full,
      long partial,
      long postal,
      Map<Completeness, Long> missing) {

    /** Can be done online, at least in part. */
    public long online() {
      return full + partial;
    }
  }

  /** Of departments. */
  static Coverage ofDepartments(List<Parts> all, Instant counted) {
    return of(all, Parts::department, counted);
  }

  /** Of the fields of a department; {@code department} may be empty, for those without one. */
  static Coverage ofFields(List<Parts> all, String department, Instant counted) {
    return of(
        all.stream().filter(one -> one.department().equals(department)).toList(),
        Parts::field,
        counted);
  }

  private static Coverage of(List<Parts> all, Function<Parts, String> name, Instant counted) {
    Collator order = Collator.getInstance(VIETNAMESE);
    List<Row> rows =
        all.stream().collect(Collectors.groupingBy(name)).entrySet().stream()
            .map(group -> row(group.getKey(), group.getValue()))
            .sorted(
                Comparator.<Row, Boolean>comparing(row -> row.name().isEmpty())
                    .thenComparing(Row::published, Comparator.reverseOrder())
                    .thenComparing(Row::name, order))
            .toList();
    return new Coverage(counted, rows, row("", all));
  }

  private static Row row(String name, List<Parts> all) {
    Map<Completeness, Long> missing = new EnumMap<>(Completeness.class);
    all.forEach(one -> one.missing().forEach(part -> missing.merge(part, 1L, Long::sum)));
    return new Row(
        name,
        all.size(),
        all.stream().filter(one -> one.missing().isEmpty()).count(),
        online(all, OnlineLevel.FULL),
        online(all, OnlineLevel.PARTIAL),
        all.stream().filter(Parts::postal).count(),
        missing);
  }

  private static long online(List<Parts> all, OnlineLevel level) {
    return all.stream().filter(one -> one.online() == level).count();
  }
}

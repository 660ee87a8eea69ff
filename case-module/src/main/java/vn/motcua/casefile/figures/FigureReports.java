package vn.motcua.casefile.figures;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.figures.FigureReport.Notices;
import vn.motcua.casefile.figures.Reconciliation.Kind;
import vn.motcua.casefile.figures.Reconciliation.Sum;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.department.Department;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.procedure.ProcedureLabels.Label;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/** Makes of what was counted the figures that are shown. */
@ApplicationScoped
public class FigureReports {
  /** The key of procedures whose field nobody knows. */
  private static final String NO_FIELD = "?";

  @Inject private Figures figures;
  @Inject private Departments departments;
  @Inject private Texts texts;

  /** The figures of the period. */
  public FigureReport of(Period period, FigureFilter filter, Language language) {
    return of(
        figures.of(period), filter, departments.tree(), language, key -> texts.get(language, key));
  }

  /** The sum of everything in the period. */
  public FigureLine whole(Period period) {
    return FigureLine.of(
        "",
        "",
        Tally.of(figures.of(period).cells().stream().filter(cell -> !cell.notice()).toList()),
        null);
  }

  static FigureReport of(
      Cube cube,
      FigureFilter filter,
      DepartmentTree tree,
      Language language,
      UnaryOperator<String> words) {
    BiPredicate<String, String> chosen = chosen(cube, filter, tree);
    List<Cell> cells =
        cube.cells().stream()
            .filter(cell -> filter.sameChannel(cell.channel()))
            .filter(cell -> chosen.test(cell.department(), cell.procedure()))
            .toList();
    List<Cell> cases = cells.stream().filter(cell -> !cell.notice()).toList();
    Tally all = Tally.of(cases);
    Tally notices = Tally.of(cells.stream().filter(Cell::notice).toList());
    long told = all.came() + notices.received();
    boolean tooFew = filter.narrow() && told > 0 && told < Few.FEWEST;
    Map<String, Tally> byDepartment = by(cases, Cell::department);
    if (tooFew) {
      return new FigureReport(
          cube.period().from(),
          cube.period().to(),
          cube.countedAt(),
          filter,
          true,
          null,
          new Notices(0, 0, 0, 0),
          Reconciliation.of(List.of()),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
    Map<String, List<Cube.Days>> days =
        cube.days().stream()
            .filter(one -> chosen.test(one.department(), one.procedure()))
            .collect(groupingBy(Cube.Days::procedure));
    String few = words.apply("figures.few");
    return new FigureReport(
        cube.period().from(),
        cube.period().to(),
        cube.countedAt(),
        filter,
        false,
        FigureLine.of("", words.apply("figures.all"), all, null),
        new Notices(
            notices.received(),
            notices.received(FilingChannel.COUNTER),
            notices.received(FilingChannel.ONLINE),
            notices.received(FilingChannel.POSTAL)),
        reconcile(cube, filter, all, byDepartment),
        lines(
            sorted(byDepartment),
            code -> name(cube.departments().get(code), code, language),
            code -> null),
        lines(
            Few.together(by(cases, cell -> field(cube, cell.procedure()))),
            key ->
                key.equals(Few.TOGETHER)
                    ? few
                    : key.equals(NO_FIELD) ? words.apply("figures.no-field") : key,
            key -> null),
        lines(
            Few.together(by(cases, cell -> cell.channel().name())),
            key -> key.equals(Few.TOGETHER) ? few : words.apply("figures.channel." + key),
            key -> null),
        lines(
            Few.together(by(cases, Cell::procedure)),
            code -> code.equals(Few.TOGETHER) ? few : name(cube.procedures().get(code), code),
            code -> Pace.of(days.getOrDefault(code, List.of()))));
  }

  private static BiPredicate<String, String> chosen(
      Cube cube, FigureFilter filter, DepartmentTree tree) {
    Map<String, Boolean> within = new HashMap<>();
    return (department, procedure) ->
        (filter.procedure().isEmpty() || filter.procedure().equals(procedure))
            && (filter.field().isEmpty() || filter.field().equals(field(cube, procedure)))
            && (filter.department().isEmpty()
                || within.computeIfAbsent(
                    department, code -> within(cube.departments().get(code), code, filter, tree)));
  }

  private static boolean within(
      @Nullable Department department, String code, FigureFilter filter, DepartmentTree tree) {
    return code.equals(filter.department())
        || (department != null
            && tree.path(department).stream()
                .anyMatch(above -> above.code().equals(filter.department())));
  }

  private static Reconciliation reconcile(
      Cube cube, FigureFilter filter, Tally all, Map<String, Tally> byDepartment) {
    List<Sum> sums = new ArrayList<>();
    sums.add(Sum.of(Kind.CAME_AND_BECAME, all.came(), all.became()));
    sums.add(
        Sum.of(
            Kind.DEPARTMENTS,
            byDepartment.values().stream().mapToLong(Tally::became).sum(),
            all.came()));
    if (filter.equals(FigureFilter.ALL)) {
      sums.add(Sum.of(Kind.CARRIED_ON, all.inProcess(), cube.carriedOn()));
      sums.add(Sum.of(Kind.ALL_CASES, cube.facts(), cube.cases()));
    }
    return Reconciliation.of(sums);
  }

  private static Map<String, Tally> by(List<Cell> cells, Function<Cell, String> key) {
    Map<String, Tally> tallies = new HashMap<>();
    cells.forEach(cell -> tallies.computeIfAbsent(key.apply(cell), one -> new Tally()).add(cell));
    return tallies;
  }

  private static Map<String, Tally> sorted(Map<String, Tally> lines) {
    return lines.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  private static List<FigureLine> lines(
      Map<String, Tally> tallies,
      Function<String, String> name,
      Function<String, @Nullable Pace> pace) {
    return tallies.entrySet().stream()
        .map(
            one ->
                FigureLine.of(
                    one.getKey().equals(NO_FIELD) ? "" : one.getKey(),
                    name.apply(one.getKey()),
                    one.getValue(),
                    pace.apply(one.getKey())))
        .toList();
  }

  private static String field(Cube cube, String procedure) {
    Label label = cube.procedures().get(procedure);
    return label == null || label.field() == null ? NO_FIELD : label.field();
  }

  private static String name(@Nullable Department department, String code, Language language) {
    return department == null ? code : department.name(language);
  }

  private static String name(@Nullable Label label, String code) {
    return label == null ? code : label.name();
  }
}

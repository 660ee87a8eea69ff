package vn.motcua.selfcheck;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.selfcheck.SelfCheckRule.Found;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** What all rules find, or one of them with the list of what it found. */
@Named
@RequestScoped
public class SelfCheckPage {
  static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);
  private static final int SIZE = 50;
  private static final int LAST_PAGE = 1_000;
  private static final int TREND_DAYS = 30;

  @Inject private SelfCheck check;
  @Inject private SelfCheckDesk desk;
  @Inject private Departments departments;
  @Inject private HttpServletRequest http;
  @Inject private PageText text;
  @Inject private Clock clock;

  private @Nullable SelfCheckRule rule;
  private int page;
  private List<Found> found = List.of();
  private @Nullable List<SelfCheck.Finding> findings;

  @PostConstruct
  void read() {
    rule = check.rule(Objects.toString(http.getParameter("rule"), "")).orElse(null);
    String typed = Objects.toString(http.getParameter("page"), "");
    page = typed.matches("\\d{1,4}") ? Math.min(LAST_PAGE, Integer.parseInt(typed)) : 0;
    if (rule != null) {
      found = check.list(rule, desk.departments(), page * SIZE, SIZE + 1);
    }
  }

  public @Nullable SelfCheckRule getRule() {
    return rule;
  }

  /** What every rule finds now. */
  public List<SelfCheck.Finding> getFindings() {
    List<SelfCheck.Finding> all = findings;
    if (all == null) {
      all = check.look(desk.departments());
      findings = all;
    }
    return all;
  }

  /** What the rule shown finds now. */
  public SelfCheck.Finding getFinding() {
    return check.look(Objects.requireNonNull(rule), desk.departments());
  }

  public List<Found> getRows() {
    return found.size() > SIZE ? found.subList(0, SIZE) : found;
  }

  public int getPage() {
    return page;
  }

  public boolean isMore() {
    return found.size() > SIZE && page < LAST_PAGE;
  }

  /** The last month, day by day; days nobody looked are missing. */
  public List<Map.Entry<LocalDate, Long>> getTrend() {
    return List.copyOf(
        check.trend(Objects.requireNonNull(rule), desk.departments(), TREND_DAYS).entrySet());
  }

  /** How it changed in a week, in words. */
  public String change(SelfCheck.Finding finding) {
    Long change = finding.change();
    if (change == null) {
      return text.get("selfcheck.change.unknown");
    }
    return change == 0
        ? text.get("selfcheck.change.none")
        : text.with(
            change > 0 ? "selfcheck.change.more" : "selfcheck.change.fewer", Math.abs(change));
  }

  /** What exactly is wrong with one that was found, in words; empty when the rule says all. */
  public String details(Found one) {
    String id = Objects.requireNonNull(rule).id();
    return one.details().stream()
        .map(detail -> text.get("selfcheck." + id + "." + detail))
        .collect(Collectors.joining(", "));
  }

  /** The tone of a count, a class of the theme. */
  public String tone(SelfCheck.Finding finding) {
    if (finding.count() == 0) {
      return "success";
    }
    return finding.rule().weight() == Weight.BREACH ? "error" : "warn";
  }

  public String name(String code) {
    return code.isEmpty()
        ? text.get("selfcheck.nobody")
        : departments.tree().find(code).map(one -> name(one)).orElse(code);
  }

  private String name(Department department) {
    return department.name(text.language());
  }

  public String getNow() {
    return WHEN.format(Instant.now(clock));
  }
}

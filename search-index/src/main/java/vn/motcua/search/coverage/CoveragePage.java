package vn.motcua.search.coverage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.search.coverage.Coverage.Row;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** The public page of what is published: by department, or by field of one. */
@Named
@RequestScoped
public class CoveragePage {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private static final int ROWS = 50;

  @Inject private CoverageCount count;
  @Inject private HttpServletRequest request;
  @Inject private PageText text;

  private @Nullable String department;
  private @Nullable Coverage coverage;

  @PostConstruct
  void count() {
    department = request.getParameter("department");
    coverage = department == null ? count.departments() : count.fields(department);
  }

  /** Before anything is written. */
  public void sendHeaders() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseStatus(isUnknown() ? 404 : 200);
  }

  /** Whether there is no such department. */
  public boolean isUnknown() {
    return department != null && getCoverage().rows().isEmpty();
  }

  public boolean isOfOne() {
    return department != null;
  }

  public Coverage getCoverage() {
    return Objects.requireNonNull(coverage, "not counted");
  }

  /** A page of the rows. */
  public List<Row> getRows() {
    List<Row> all = getCoverage().rows();
    int first = Math.min(all.size(), getPage() * ROWS);
    return all.subList(first, Math.min(all.size(), first + ROWS));
  }

  public int getPages() {
    return (getCoverage().rows().size() + ROWS - 1) / ROWS;
  }

  /** From 0; the last one for what is beyond it, the first for what is no number. */
  public int getPage() {
    String asked = Objects.requireNonNullElse(request.getParameter("page"), "");
    return asked.matches("\\d{1,4}")
        ? Math.max(0, Math.min(Integer.parseInt(asked), getPages() - 1))
        : 0;
  }

  /** The address of another page. */
  public String page(int number) {
    return "?"
        + (department == null ? "" : "department=" + encoded(department) + "&")
        + "page="
        + number;
  }

  public String getTitle() {
    return department == null
        ? text.get("coverage.title")
        : text.with("coverage.title.one", named(department));
  }

  /** The name of a department or a field, or that there is none. */
  public String named(String name) {
    return !name.isEmpty()
        ? name
        : text.get(department == null ? "coverage.no-department" : "coverage.no-field");
  }

  /** Where the procedures of a row, or its fields, are. */
  public String address(Row row) {
    if (department == null) {
      return "cong-khai?department=" + encoded(row.name());
    }
    return row.name().isEmpty() || department.isEmpty()
        ? ""
        : "thu-tuc?department=" + encoded(department) + "&field=" + encoded(row.name());
  }

  /** What is missing how often, for who has to add it; empty when nothing is. */
  public String missing(Row row) {
    return row.missing().entrySet().stream()
        .map(
            part ->
                text.with("coverage.missing." + part.getKey().key(), part.getValue().toString()))
        .collect(Collectors.joining(", "));
  }

  public String getWhen() {
    return WHEN.format(getCoverage().counted().atZone(VietnamTime.ZONE));
  }

  /** What follows the address of a download. */
  public String getQuery() {
    return department == null ? "" : "?department=" + encoded(department);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

package vn.motcua.audit.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.audit.AuditBook;
import vn.motcua.audit.AuditFault;
import vn.motcua.audit.AuditVerb;
import vn.motcua.audit.Verification;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** Entries of the audit, and the button that checks all of it. */
@Named
@RequestScoped
public class AuditPage {
  private static final int SIZE = 50;
  private static final int SHORT_HASH = 8;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(VietnamTime.ZONE);

  @Inject private AuditBook book;
  @Inject private PageText text;
  @Inject private HttpServletRequest http;

  private final Map<String, String> values = new LinkedHashMap<>();
  private List<FieldProblem> problems = List.of();
  private AuditBook.Page found = new AuditBook.Page(0, List.of());
  private int page;
  private @Nullable Verification verification;

  @PostConstruct
  void find() {
    AuditParameters.FIELDS.forEach(
        field -> values.put(field, Objects.toString(http.getParameter(field), "")));
    page = AuditParameters.page(http.getParameter("page"));
    try {
      found = book.find(AuditParameters.filter(http::getParameter), page, SIZE);
    } catch (InvalidInput wrong) {
      problems = wrong.fields();
      Faces.getExternalContext().setResponseStatus(wrong.status());
    }
    if (http.getMethod().equals("POST") && "verify".equals(http.getParameter("action"))) {
      verification = book.verify();
    }
  }

  /** As they were typed. */
  public Map<String, String> getValues() {
    return values;
  }

  public List<FieldProblem> getProblems() {
    return problems;
  }

  public String message(FieldProblem problem) {
    return text.get("audit.field." + problem.field())
        + ": "
        + text.with(problem.key(), problem.values().toArray());
  }

  public boolean wrong(String field) {
    return problems.stream().anyMatch(problem -> problem.field().equals(field));
  }

  public AuditBook.Page getFound() {
    return found;
  }

  public AuditVerb[] getVerbs() {
    return AuditVerb.values();
  }

  public @Nullable Verification getVerification() {
    return verification;
  }

  public String told(AuditFault fault) {
    return text.with("audit.fault." + fault.kind(), fault.number());
  }

  public String when(Instant at) {
    return WHEN.format(at);
  }

  /** The words for a constant or a kind of thing. */
  public String of(String prefix, Object what) {
    return text.orElse(prefix + "." + what, String.valueOf(what));
  }

  /** Enough of a hash to compare two by eye. */
  public String brief(@Nullable String hash) {
    return hash == null ? "–" : hash.substring(0, SHORT_HASH);
  }

  public int getPage() {
    return page;
  }

  public long getPages() {
    return (found.total() + SIZE - 1) / SIZE;
  }

  /** Another page of what was asked for, as the end of an address. */
  public String at(int other) {
    String filter =
        values.entrySet().stream()
            .filter(field -> !field.getValue().isBlank())
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    String all = filter + (other > 0 ? (filter.isEmpty() ? "" : "&") + "page=" + other : "");
    return all.isEmpty() ? "" : "?" + all;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

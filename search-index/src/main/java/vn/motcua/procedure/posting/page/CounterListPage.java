package vn.motcua.procedure.posting.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.posting.CounterList;
import vn.motcua.procedure.posting.CounterLists;
import vn.motcua.procedure.posting.HandedIn;
import vn.motcua.procedure.posting.Postings;

/** For everybody: the service centres, or what is handed in at one of them, in pages. */
@Named
@RequestScoped
public class CounterListPage {
  private static final int ROWS = 50;

  @Inject private CounterLists lists;
  @Inject private HandedIn procedures;
  @Inject private Postings postings;
  @Inject private CounterWords words;
  @Inject private HttpServletRequest request;

  private @Nullable CounterList list;
  private List<CounterList.Item> items = List.of();
  private Map<String, LocalDate> days = Map.of();

  @PostConstruct
  void read() {
    String field = request.getParameter("field");
    list = lists.of(asked("centre")).orElse(null);
    if (list != null) {
      items =
          list.items().stream()
              .filter(item -> field == null || item.field().equals(field))
              .toList();
    }
    days = postings.days();
  }

  private String asked(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  /** Before anything is written. */
  public void sendHeaders() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseStatus(isUnknown() ? 404 : 200);
  }

  /** Whether there is no such centre, or nothing of that field is handed in there. */
  public boolean isUnknown() {
    return !asked("centre").isEmpty()
        && (list == null || (items.isEmpty() && request.getParameter("field") != null));
  }

  public @Nullable CounterList getList() {
    return list;
  }

  public List<CounterList> getCentres() {
    return lists.all();
  }

  /** Since when a list hangs at the centre; null when nobody said so. */
  public @Nullable LocalDate since(CounterList of) {
    return days.get(of.centre().code());
  }

  /** The field chosen; null for all of them. */
  public @Nullable String getField() {
    return request.getParameter("field");
  }

  public int getTotal() {
    return items.size();
  }

  /** The fields with how many lines each, in the order of the list. */
  public List<Map.Entry<String, Long>> getFields() {
    return list == null ? List.of() : List.copyOf(list.fields().entrySet());
  }

  /** The lines of this page, by field. */
  public List<CounterWords.Group> getGroups() {
    int first = Math.min(items.size(), getPage() * ROWS);
    int last = Math.min(items.size(), first + ROWS);
    return CounterWords.groups(procedures.lines(items.subList(first, last)));
  }

  public int getPages() {
    return (items.size() + ROWS - 1) / ROWS;
  }

  /** From 0; the last one for what is beyond it, the first for what is no number. */
  public int getPage() {
    String typed = asked("page");
    return typed.matches("\\d{1,4}")
        ? Math.max(0, Math.min(Integer.parseInt(typed), getPages() - 1))
        : 0;
  }

  /** What follows the address of a page of a field; null for all fields. */
  public String href(@Nullable String field, int page) {
    return "?centre="
        + asked("centre")
        + (field == null ? "" : "&field=" + URLEncoder.encode(field, StandardCharsets.UTF_8))
        + (page == 0 ? "" : "&page=" + page);
  }

  public String getField(String name) {
    return words.field(name);
  }
}

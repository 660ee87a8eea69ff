package vn.motcua.search.desk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.search.desk.ChangedMeanwhile;
import vn.motcua.search.desk.DeskKind;
import vn.motcua.search.desk.HistoryRow;
import vn.motcua.search.desk.Preview;
import vn.motcua.search.desk.SearchDesk;
import vn.motcua.search.desk.StoredItem;
import vn.motcua.search.desk.TypedItem;

/** The form of one item: a new one, or one to change, remove or take back. */
@Named
@RequestScoped
public class DeskForm {
  private static final List<String> FIELDS =
      List.of("text", "code", "endsOn", "place", "note", "version");
  private static final int HISTORY = 50;

  @Inject private SearchDesk desk;
  @Inject private DeskWords words;
  @Inject private HttpServletRequest request;

  private DeskKind kind = DeskKind.RULE;
  private @Nullable StoredItem item;
  private final Map<String, String> values = new LinkedHashMap<>();
  private @Nullable PortalProblem problem;
  private @Nullable StoredItem theirs;
  private @Nullable Preview preview;
  private List<HistoryRow> history = List.of();

  /** Before anything is written. */
  public void act() {
    Optional<Long> id = Parameters.number(request, "id");
    item = id.flatMap(desk::find).orElse(null);
    if (item == null && request.getParameter("id") != null) {
      Faces.responseSendError(404, "");
      return;
    }
    kind = item == null ? DeskList.kind(request.getParameter("kind")) : item.kind();
    fill();
    if (request.getMethod().equals("POST")) {
      try {
        perform(Objects.toString(request.getParameter("action"), ""));
      } catch (PortalProblem told) {
        problem = told;
        Faces.getExternalContext().setResponseStatus(told.status());
        if (told instanceof ChangedMeanwhile meanwhile) {
          theirs = meanwhile.theirs();
          values.put("version", String.valueOf(meanwhile.theirs().version()));
        }
      }
    }
    if (item != null) {
      history = desk.history(item.id(), 0, HISTORY);
    }
  }

  /** With what was typed, else with what is stored. */
  private void fill() {
    StoredItem stored = item;
    if (stored != null) {
      values.put("text", stored.text());
      values.put("code", Objects.toString(stored.code(), ""));
      values.put("endsOn", Objects.toString(stored.endsOn(), ""));
      values.put("place", String.valueOf(Math.max(1, stored.place())));
      values.put("note", stored.note());
      values.put("version", String.valueOf(stored.version()));
    } else {
      values.put("place", "1");
    }
    for (String field : FIELDS) {
      String typed = request.getParameter(field);
      if (typed != null) {
        values.put(field, typed);
      }
    }
  }

  private void perform(String action) {
    Long id = item == null ? null : item.id();
    switch (action) {
      case "preview" -> preview = desk.preview(id, typed());
      case "save" -> done("saved", id == null ? desk.create(typed()) : desk.change(id, typed()));
      case "remove" -> {
        if (id != null) {
          done("removed", desk.remove(id, number("version")));
        }
      }
      case "undo" -> {
        if (id != null) {
          done("undone", desk.undo(id, number("version")));
        }
      }
      default -> {} // shown again, in the other language
    }
  }

  private TypedItem typed() {
    return new TypedItem(
        kind.name(),
        values.get("text"),
        values.get("code"),
        values.get("endsOn"),
        number("place"),
        values.get("note"),
        number("version"));
  }

  private @Nullable Integer number(String field) {
    String typed = Objects.toString(values.get(field), "").strip();
    try {
      return typed.isEmpty() ? null : Integer.valueOf(typed);
    } catch (NumberFormatException unreadable) {
      throw new InvalidInput(field, "input.not-a-number");
    }
  }

  private void done(String what, StoredItem saved) {
    Faces.redirect(
        request.getContextPath() + "/can-bo/tim-kiem?kind=%s&done=%s&item=%s",
        saved.kind().name(),
        what,
        saved.id());
  }

  public DeskKind getKind() {
    return kind;
  }

  /** Null for a new one. */
  public @Nullable StoredItem getItem() {
    return item;
  }

  public Map<String, String> getValues() {
    return values;
  }

  /** The fields of the form this page answers, to be shown again and not to be saved. */
  public Map<String, String> getAgain() {
    if (!request.getMethod().equals("POST")) {
      return Map.of();
    }
    Map<String, String> again = new LinkedHashMap<>(values);
    again.put("kind", kind.name());
    again.put("action", "show");
    return again;
  }

  /** What is wrong; empty when nothing is. */
  public List<Problem> getProblems() {
    if (problem == null) {
      return List.of();
    }
    if (problem.fields().isEmpty()) {
      return words.messages(problem).stream().map(text -> new Problem("text", text)).toList();
    }
    return problem.fields().stream()
        .map(field -> new Problem(field.field(), words.message(field)))
        .toList();
  }

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  /** What is wrong with one field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problem == null
        ? null
        : problem.fields().stream()
            .filter(wrong -> wrong.field().equals(field))
            .map((FieldProblem wrong) -> words.message(wrong))
            .findFirst()
            .orElse(null);
  }

  /** What somebody else saved meanwhile; null when nobody did. */
  public @Nullable StoredItem getTheirs() {
    return theirs;
  }

  public @Nullable Preview getPreview() {
    return preview;
  }

  public List<HistoryRow> getHistory() {
    return history;
  }
}

package vn.motcua.casefile.sheet;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** Bringing a file: choosing it, seeing what is wrong with it, and what became of it. */
@Named
@RequestScoped
public class SheetPage {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);
  private static final long MOST_BYTES = 20L * 1_024 * 1_024;
  private static final int SHOWN = 200;

  @Inject private Sheets sheets;
  @Inject private SheetWords words;
  @Inject private HttpServletRequest http;
  @Inject private PageText text;

  private @Nullable Sheet sheet;
  private List<FieldProblem> problems = List.of();
  private String next = "";

  @PostConstruct
  void answer() {
    try {
      if (http.getMethod().equals("POST")) {
        next = "/can-bo/ho-so/nhap?id=" + act();
      } else if (id() > 0) {
        sheet = sheets.find(id());
      }
    } catch (PortalProblem wrong) {
      problems = wrong.fields();
      Faces.getExternalContext().setResponseStatus(wrong.status());
    }
  }

  private long id() {
    String typed = Objects.toString(http.getParameter("id"), "");
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }

  private long act() {
    if (id() > 0) {
      sheets.begin(id());
      return id();
    }
    try {
      Part file = http.getPart("file");
      if (file == null || file.getSize() == 0) {
        throw new InvalidInput("file", "case.brought.none");
      }
      if (file.getSize() > MOST_BYTES) {
        throw new InvalidInput("file", "case.brought.too-large");
      }
      return bring(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ServletException | IllegalStateException noParts) {
      throw new InvalidInput("file", "case.brought.none");
    }
  }

  private long bring(Part file) throws IOException {
    Path copy = Files.createTempFile("case-sheet", ".tmp");
    try (InputStream in = file.getInputStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return sheets.bring(copy, Objects.toString(file.getSubmittedFileName(), ""));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** After a form the page is asked for anew, so that reloading it sends nothing again. */
  public void afterPost() throws IOException {
    if (!next.isEmpty()) {
      Faces.getExternalContext().redirect(http.getContextPath() + next);
    }
  }

  public @Nullable Sheet getSheet() {
    return sheet;
  }

  public List<Sheet> getLatest() {
    return sheets.latest();
  }

  /** The first of those that cannot be used. */
  public List<SheetLine> getBad() {
    return sheets.bad(Objects.requireNonNull(sheet), 0, SHOWN);
  }

  /** Columns that nobody asks for, separated by commas. */
  public String getIgnored() {
    return Objects.requireNonNull(sheet).columns().stream()
        .filter(name -> !name.isBlank() && SheetColumn.named(name).isEmpty())
        .collect(Collectors.joining(", "));
  }

  public List<String> getProblems() {
    return problems.stream()
        .map(wrong -> text.with(wrong.key(), wrong.values().toArray()))
        .toList();
  }

  /** What is wrong with a line, in words. */
  public List<String> reasons(SheetLine line) {
    return words.reasons(line);
  }

  public String state(Sheet one) {
    return text.get("case.brought.state." + one.state());
  }

  public String when(Instant at) {
    return WHEN.format(at);
  }
}

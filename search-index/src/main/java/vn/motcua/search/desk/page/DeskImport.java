package vn.motcua.search.desk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.search.desk.Preview;
import vn.motcua.search.desk.SearchDesk;

/** Adding many rules at once, pasted or from a file. */
@Named
@RequestScoped
public class DeskImport {
  private static final int MAX_BYTES = 1_000_000;

  @Inject private SearchDesk desk;
  @Inject private DeskWords words;
  @Inject private HttpServletRequest request;

  private String lines = "";
  private String note = "";
  private @Nullable Preview preview;
  private List<String> problems = List.of();

  /** Before anything is written. */
  public void act() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    lines = Objects.toString(request.getParameter("lines"), "");
    note = Objects.toString(request.getParameter("note"), "");
    try {
      String file = file();
      lines = file.isEmpty() ? lines : file;
      perform(Objects.toString(request.getParameter("action"), ""));
    } catch (PortalProblem told) {
      problems = words.messages(told);
      Faces.getExternalContext().setResponseStatus(told.status());
    }
  }

  private void perform(String action) {
    if (action.equals("preview")) {
      preview = desk.previewLines(lines, note);
    } else if (action.equals("save")) {
      SearchDesk.Imported imported = desk.importRules(lines, note);
      Faces.redirect(
          request.getContextPath() + "/can-bo/tim-kiem?done=imported&added=%s&already=%s",
          imported.added(),
          imported.alreadyThere());
    }
  }

  /** The file that came along; empty for none. */
  private String file() {
    if (!Objects.toString(request.getContentType(), "").startsWith("multipart/")) {
      return "";
    }
    try {
      Part file = request.getPart("file");
      if (file == null || file.getSize() == 0) {
        return "";
      }
      if (file.getSize() > MAX_BYTES) {
        throw new InvalidInput("lines", "desk.file.too-large");
      }
      ByteBuffer bytes = ByteBuffer.wrap(file.getInputStream().readAllBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException other) {
      throw new InvalidInput("lines", "desk.file.not-utf8");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ServletException noParts) {
      throw new InvalidInput("lines", "desk.file.unreadable");
    }
  }

  public String getLines() {
    return lines;
  }

  public String getNote() {
    return note;
  }

  public List<String> getProblems() {
    return problems;
  }

  public @Nullable Preview getPreview() {
    return preview;
  }

  /** The fields of the form this page answers, to be shown again and not to be saved. */
  public Map<String, String> getAgain() {
    return request.getMethod().equals("POST")
        ? Map.of("lines", lines, "note", note, "action", "show")
        : Map.of();
  }
}

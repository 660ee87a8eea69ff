package vn.motcua.feedback.sending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.attachment.Attachments;
import vn.motcua.attachment.Upload;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/**
 * The files of the form: stored when they arrive, carried along from page to page by their ids, so
 * that nobody has to choose them again.
 */
@RequestScoped
public class SentFiles {
  private static final Pattern KEPT = Pattern.compile("([0-9a-f-]{36})\\|(.{1,200})");

  @Inject private Attachments attachments;

  private final List<Kept> kept = new ArrayList<>();

  /** A stored file; it belongs to nothing yet and is gone in a day. */
  public record Kept(UUID id, String name) {
    /** As the form carries it along. */
    public String value() {
      return id + "|" + name;
    }
  }

  /** Those of the pages before. */
  void keep(HttpServletRequest request) {
    String[] sent = Objects.requireNonNullElse(request.getParameterValues("file"), new String[0]);
    for (String one : sent) {
      Matcher file = KEPT.matcher(one);
      if (file.matches() && kept.size() < 2 * FeedbackCheck.MOST_FILES) {
        kept.add(new Kept(UUID.fromString(file.group(1)), TypedText.line(file.group(2))));
      }
    }
  }

  /** Those as well that come with this form; of the ones that are refused nothing remains. */
  void take(HttpServletRequest request) {
    keep(request);
    String type = Objects.toString(request.getContentType(), "");
    if (!type.startsWith("multipart/form-data")) {
      return;
    }
    List<FieldProblem> problems = new ArrayList<>();
    try {
      for (Part part : request.getParts()) {
        if (part.getName().equals("files") && part.getSize() > 0) {
          take(part, problems);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ServletException | IllegalStateException tooLarge) {
      problems.add(FieldProblem.of("files", "feedback.files.too-large"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  private void take(Part part, List<FieldProblem> problems) throws IOException {
    if (kept.size() >= FeedbackCheck.MOST_FILES) {
      problems.add(FieldProblem.of("files", "input.too-many", FeedbackCheck.MOST_FILES));
      return;
    }
    try (InputStream content = part.getInputStream()) {
      String name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
      Upload upload = attachments.store(content, name);
      if (upload instanceof Upload.Stored stored) {
        kept.add(new Kept(stored.id(), stored.name()));
      } else {
        problems.addAll(((Upload.Refused) upload).problem("files").fields());
      }
    }
  }

  List<UUID> ids() {
    return kept.stream().map(Kept::id).toList();
  }

  List<Kept> kept() {
    return List.copyOf(kept);
  }
}

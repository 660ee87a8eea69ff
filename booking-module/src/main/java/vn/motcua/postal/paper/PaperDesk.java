package vn.motcua.postal.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.postal.PostalCentre;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** Staff look through the sheet of the post office line by line, and write it in. */
@Named
@RequestScoped
public class PaperDesk {
  @Inject private PaperPost post;
  @Inject private PostalCentre place;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;
  @Inject private PageText text;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private List<PaperLine> lines = List.of();
  private String typed = "";
  private String done = "";

  /** Before anything is shown. */
  public void act() {
    if (!request.getMethod().equals("POST") || place.getChosen() == null) {
      return;
    }
    try {
      place.require(place.code());
      boolean uploaded = place.typed("action").equals("file");
      typed = uploaded ? PaperFile.read(file()) : place.typed("lines");
      lines = post.review(place.code(), typed);
      if (lines.isEmpty() || lines.stream().anyMatch(PaperLine::bad)) {
        throw new InvalidInput(
            uploaded && lines.isEmpty() ? "file" : "lines",
            lines.isEmpty() ? "postal.paper.flaw.none" : "postal.paper.flaw");
      }
      if (place.typed("action").equals("write")) {
        int written = post.write(place.code(), typed, staff.name());
        done = text.with("postal.paper.done", written);
        lines = List.of();
      }
    } catch (PortalProblem told) {
      flaws.tell(told, "lines");
    }
  }

  private byte[] file() {
    try {
      Part part = request.getPart("file");
      if (part == null || part.getSize() == 0) {
        throw new InvalidInput("file", "postal.paper.file.none");
      }
      if (part.getSize() > PaperFile.MOST_BYTES) {
        throw new InvalidInput("file", "postal.paper.file.too-large");
      }
      try (InputStream in = part.getInputStream()) {
        return in.readAllBytes();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ServletException | IllegalStateException noParts) {
      throw new InvalidInput("file", "postal.paper.file.none");
    }
  }

  /** What would become of each line; empty when there is nothing to look through. */
  public List<PaperLine> getLines() {
    return lines;
  }

  /** Whether the sheet that was looked through can be written in. */
  public boolean isGood() {
    return !lines.isEmpty() && !flaws.isAny();
  }

  /** What was typed, or read from a file, and is not written in yet. */
  public String getTyped() {
    return done.isEmpty() ? typed : "";
  }

  public LocalDate getToday() {
    return VietnamTime.today(clock);
  }

  /** What has just been done, in words; empty when nothing was. */
  public String getDone() {
    return done;
  }
}

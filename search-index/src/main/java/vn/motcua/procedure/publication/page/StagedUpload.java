package vn.motcua.procedure.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.publication.Delivery;
import vn.motcua.procedure.publication.Staging;
import vn.motcua.web.StaffMember;

/** Handing in a file of the catalogue. */
@Named
@RequestScoped
public class StagedUpload {
  private static final String SOURCE = "upload";

  @Inject private Staging staging;
  @Inject private StaffMember staff;
  @Inject private PublicationWords words;
  @Inject private HttpServletRequest request;

  private @Nullable PortalProblem problem;

  /** Before anything is written. */
  public void act() {
    if (!Asked.post(request) || !Asked.text(request, "action").equals("stage")) {
      return;
    }
    try {
      Delivery delivery = staged(file());
      Faces.redirect(request.getContextPath() + "/can-bo/cong-khai?delivery=%s", delivery.id());
    } catch (PortalProblem told) {
      problem = told;
      Faces.getExternalContext().setResponseStatus(told.status());
    }
  }

  /** In strict UTF-8: a file in another encoding must not lose its letters unseen. */
  private Delivery staged(Part file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8.newDecoder()))) {
      return staging.stage(SOURCE, staff.name(), isWhole(), lines.lines());
    } catch (UncheckedIOException broken) {
      throw unreadable(broken.getCause());
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private static InvalidInput unreadable(@Nullable IOException broken) {
    return new InvalidInput(
        "file",
        broken instanceof CharacterCodingException
            ? "publication.file.not-utf8"
            : "publication.file.unreadable");
  }

  private Part file() {
    try {
      Part file =
          Objects.toString(request.getContentType(), "").startsWith("multipart/")
              ? request.getPart("file")
              : null;
      if (file == null || file.getSize() == 0) {
        throw new InvalidInput("file", "publication.file.required");
      }
      return file;
    } catch (IOException | ServletException noParts) {
      throw new InvalidInput("file", "publication.file.unreadable");
    }
  }

  public boolean isWhole() {
    return Asked.text(request, "whole").equals("true");
  }

  public List<PublicationWords.Problem> getProblems() {
    return words.problems(problem, "file");
  }

  /** The fields of the form this page answers; a file has to be chosen again. */
  public Map<String, String> getAgain() {
    return Asked.post(request)
        ? Map.of("action", "show", "whole", isWhole() ? "true" : "")
        : Map.of();
  }
}

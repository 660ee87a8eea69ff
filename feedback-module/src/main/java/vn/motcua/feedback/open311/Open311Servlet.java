package vn.motcua.feedback.open311;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.attachment.Attachments;
import vn.motcua.attachment.Upload;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.web.PublicAddress;

/** GeoReport v2 over HTTP: paths end with their format, {@code .xml} or {@code .json}. */
@WebServlet("/open311/v2/*")
@MultipartConfig
public class Open311Servlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(Open311Servlet.class.getName());
  private static final Pattern PATH =
      Pattern.compile(
          "/(discovery|services|requests|tokens|servicerequestupdates)(?:/([0-9A-Za-z_-]{1,40}))?\\.(xml|json)");
  private static final int MOST_FILES = 5;

  @Inject private transient GeoReport report;
  @Inject private transient Attachments attachments;
  @Inject private transient PublicAddress addresses;
  @Inject private transient Texts texts;

  @Inject
  @ConfigProperty(name = "portal.open311.keys")
  private transient Optional<String> keys;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(Objects.toString(request.getPathInfo(), ""));
    boolean json = path.matches() ? path.group(3).equals("json") : false;
    Document document;
    try {
      document = path.matches() ? answer(path, request) : Document.error(404, "not found");
    } catch (PortalProblem told) {
      document = Document.error(told.status(), words(told));
    } catch (ServletException | IllegalStateException unreadable) {
      LOG.log(Level.FINE, "A request cannot be read", unreadable);
      document = Document.error(400, "the request cannot be read");
    }
    response.setStatus(document.status());
    response.setContentType((json ? "application/json" : "text/xml") + "; charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    byte[] body = (json ? document.json() : document.xml()).getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private Document answer(Matcher path, HttpServletRequest request)
      throws IOException, ServletException {
    String what = path.group(1);
    String which = path.group(2);
    if (request.getMethod().equals("POST")) {
      return what.equals("requests") && which == null
          ? create(request)
          : Document.error(405, "method not allowed");
    }
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      return Document.error(405, "method not allowed");
    }
    if (what.equals("discovery") && which == null) {
      return report.discovery(addresses.of("open311/v2"), apiKeys().needed());
    }
    if (what.equals("services")) {
      return which == null ? report.services() : report.definition(which);
    }
    if (what.equals("requests")) {
      return which == null ? report.list(name -> given(request, name)) : report.request(which);
    }
    if (what.equals("servicerequestupdates") && which == null) {
      return report.updates(name -> given(request, name));
    }
    return which == null || !what.equals("tokens")
        ? Document.error(404, "not found")
        : report.token(which);
  }

  private ApiKeys apiKeys() {
    return ApiKeys.read(keys.orElse(""));
  }

  private Document create(HttpServletRequest request) throws IOException, ServletException {
    if (!apiKeys().opens(given(request, "api_key"))) {
      return Document.error(403, "api_key is missing or not known");
    }
    List<UUID> files = new ArrayList<>();
    if (Objects.toString(request.getContentType(), "").startsWith("multipart/form-data")) {
      for (Part part : request.getParts()) {
        if (part.getSubmittedFileName() != null
            && part.getSize() > 0
            && files.size() < MOST_FILES) {
          files.add(stored(part));
        }
      }
    }
    return report.create(name -> given(request, name), files);
  }

  private UUID stored(Part part) throws IOException {
    try (InputStream content = part.getInputStream()) {
      Upload upload = attachments.store(content, part.getSubmittedFileName());
      if (upload instanceof Upload.Refused refused) {
        throw refused.problem("media");
      }
      return ((Upload.Stored) upload).id();
    }
  }

  private static String given(HttpServletRequest request, String name) {
    return Objects.toString(request.getParameter(name), "");
  }

  /** With the name that Open311 gives to the field. */
  private String words(PortalProblem told) {
    if (told.fields().isEmpty()) {
      return texts.get(Language.VI, "problem." + told.key() + ".title");
    }
    return told.fields().stream()
        .map(
            field ->
                (field.field().equals("text") ? "description" : field.field())
                    + ": "
                    + texts.get(Language.VI, field.key(), field.values().toArray()))
        .collect(Collectors.joining(" "));
  }
}

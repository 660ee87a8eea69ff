package vn.motcua.portal;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.motcua.problem.ProblemMapper;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.web.RequestId;

/** Programs that miss the REST root get a problem, not a page. */
@WebServlet("/api/*")
public final class UnknownApi extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Texts texts;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = RequestLanguage.of(request);
    String problem =
        Json.createObjectBuilder()
            .add("type", "urn:mot-cua:problem:not-found")
            .add("title", texts.get(language, "problem.not-found.title"))
            .add("status", HttpServletResponse.SC_NOT_FOUND)
            .add("detail", texts.get(language, "problem.not-found.detail"))
            .add("instance", "urn:mot-cua:request:" + RequestId.of(request))
            .build()
            .toString();
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setContentType(ProblemMapper.MEDIA_TYPE);
    response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
  }
}

package vn.motcua.problem;

import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.outage.Outage;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.web.RequestId;

/** Turns every failure of a REST call into {@code application/problem+json} (RFC 9457). */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Inject private Texts texts;
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    PortalProblem problem = problem(failure);
    if (problem.status() >= 500 && !Outage.goesOn()) { // an outage is told of once
      LOG.log(
          Level.SEVERE, "Request " + RequestId.of(request) + " failed", SafeFailure.of(failure));
    }
    Response.ResponseBuilder answer =
        Response.status(problem.status()).type(MEDIA_TYPE).entity(body(problem));
    answer.header("Vary", "Accept-Encoding, Accept-Language");
    if (problem.status() == 401) {
      answer.header("WWW-Authenticate", "Bearer");
    }
    if (problem.status() == 503) {
      answer.header("Retry-After", Outage.TRY_AGAIN_SECONDS);
    }
    if (problem instanceof TooManyTries many) {
      answer.header("Retry-After", many.seconds());
    }
    if (failure instanceof WebApplicationException web
        && web.getResponse().getHeaderString("Allow") != null) {
      answer.header("Allow", web.getResponse().getHeaderString("Allow"));
    }
    return answer.build();
  }

  private static PortalProblem problem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortalProblem known) {
        return known;
      }
      if (cause instanceof JsonbException || cause instanceof JsonParsingException) {
        return new PortalProblem(400, "unreadable-body");
      }
    }
    if (Outage.isCauseOf(failure)) {
      return new PortalProblem(503, "unavailable");
    }
    if (failure instanceof ProcessingException) {
      return new PortalProblem(400, "unreadable-body");
    }
    if (failure instanceof WebApplicationException web) {
      return new PortalProblem(web.getResponse().getStatus(), key(web.getResponse().getStatus()));
    }
    return new PortalProblem(500, "internal");
  }

  private static String key(int status) {
    return switch (status) {
      case 400 -> "bad-request";
      case 401 -> "unauthorized";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 408 -> "too-slow";
      case 413 -> "too-large";
      case 415 -> "unsupported-media-type";
      default -> status < 500 ? "bad-request" : "internal";
    };
  }

  private Map<String, Object> body(PortalProblem problem) {
    Language language = RequestLanguage.of(request);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:mot-cua:problem:" + problem.key());
    body.put("title", texts.get(language, "problem." + problem.key() + ".title"));
    body.put("status", problem.status());
    body.put(
        "detail", texts.get(language, "problem." + problem.key() + ".detail", problem.values()));
    body.put("instance", "urn:mot-cua:request:" + RequestId.of(request));
    if (!problem.fields().isEmpty()) {
      body.put("errors", errors(problem.fields(), language));
    }
    body.putAll(problem.members());
    return body;
  }

  private List<Map<String, String>> errors(List<FieldProblem> fields, Language language) {
    return fields.stream().map(field -> error(field, language)).toList();
  }

  private Map<String, String> error(FieldProblem field, Language language) {
    @Nullable Object[] values = field.values().toArray();
    Map<String, String> error = new LinkedHashMap<>();
    error.put("field", field.field());
    error.put("message", texts.get(language, field.key(), values));
    return error;
  }
}

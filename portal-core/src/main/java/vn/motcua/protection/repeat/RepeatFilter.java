package vn.motcua.protection.repeat;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.problem.InvalidInput;
import vn.motcua.protection.gate.SentJson;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.StaffMember;

/** Answers a call with an {@code Idempotency-Key} that was made before as it was answered then. */
@Provider
@Idempotent
@Priority(Priorities.USER)
public class RepeatFilter
    implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
  static final String HEADER = "Idempotency-Key";

  private static final String CALL = RepeatFilter.class.getName();
  private static final String STATUS = CALL + ".status";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** Of so many letters a key is taken to be random, and to be its owner's from any address. */
  private static final int RANDOM = 22;

  private static final int LONGEST_ANSWER = 256 * 1_024;
  private static final int REDIRECTION = 300;
  private static final int KILO = 1_024;

  @Inject private Calls calls;
  @Inject private StaffMember staff;
  @Context private HttpServletRequest http;

  @Inject
  @ConfigProperty(name = "portal.request.json-kilobytes", defaultValue = "256")
  private int longest;

  @Override
  public void filter(ContainerRequestContext request) {
    String key = request.getHeaderString(HEADER);
    if (key == null) {
      return;
    }
    if (!KEY.matcher(key).matches()) {
      throw new InvalidInput(HEADER, "idempotency.key.malformed");
    }
    CallBook.Call call =
        calls
            .book()
            .call(caller(key), request.getMethod() + " " + request.getUriInfo().getPath(), key);
    Optional<KeptAnswer> before = calls.book().begin(call, body(request));
    if (before.isPresent()) {
      request.abortWith(replayed(before.get()));
    } else {
      request.setProperty(CALL, call);
    }
  }

  private String caller(String key) {
    if (staff.isPresent()) {
      return "staff " + staff.name();
    }
    return key.length() >= RANDOM ? "" : ClientAddress.of(http);
  }

  /** What the call says; a challenge solved for it is no part of that. */
  private byte[] body(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (type == null || type.getType().equals("multipart")) {
      return new byte[0];
    }
    byte[] body = SentJson.body(request, longest * KILO);
    request.setEntityStream(new ByteArrayInputStream(body));
    SentJson sent = SentJson.of(request, longest * KILO);
    return sent.object().containsKey("challenge")
        ? Json.createObjectBuilder(sent.object())
            .remove("challenge")
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8)
        : body;
  }

  private static Response replayed(KeptAnswer kept) {
    Response.ResponseBuilder answer = Response.status(kept.status());
    kept.headers().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
    answer.header(REPLAYED, "true");
    return kept.body().isEmpty() ? answer.build() : answer.entity(kept.content()).build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(CALL) instanceof CallBook.Call call)) {
      return;
    }
    if (response.getStatus() >= REDIRECTION) {
      calls.book().forget(call);
      request.removeProperty(CALL);
    } else if (response.hasEntity()) {
      request.setProperty(STATUS, response.getStatus());
    } else {
      calls
          .book()
          .answer(call, new KeptAnswer(response.getStatus(), headers(response.getHeaders()), ""));
    }
  }

  /** The bytes as they are sent. */
  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!(context.getProperty(CALL) instanceof CallBook.Call call)
        || !(context.getProperty(STATUS) instanceof Integer status)) {
      context.proceed();
      return;
    }
    OutputStream client = context.getOutputStream();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    context.setOutputStream(written);
    context.proceed();
    String body =
        written.size() > LONGEST_ANSWER
            ? ""
            : Base64.getEncoder().encodeToString(written.toByteArray());
    calls.book().answer(call, new KeptAnswer(status, headers(context.getHeaders()), body));
    client.write(written.toByteArray());
    context.setOutputStream(client);
  }

  private static Map<String, List<String>> headers(Map<String, List<Object>> all) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    all.forEach((name, values) -> kept.put(name, values.stream().map(String::valueOf).toList()));
    kept.keySet().removeIf(name -> name.equalsIgnoreCase("Set-Cookie"));
    return kept;
  }
}

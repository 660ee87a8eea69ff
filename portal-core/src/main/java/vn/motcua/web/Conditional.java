package vn.motcua.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers a read with an {@code ETag}, or with 304 when the caller has it already. */
public final class Conditional {
  private Conditional() {}

  /**
   * The answer.
   *
   * @param tagged what the tag is made of: the body, without what changes from call to call; its
   *     {@code hashCode} must come from its content
   */
  public static Response answer(Request request, Object body, Object tagged) {
    EntityTag tag = new EntityTag(Integer.toHexString(tagged.hashCode()), true);
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = known == null ? Response.ok(body) : known;
    CacheControl revalidate = new CacheControl();
    revalidate.setNoCache(true);
    revalidate.setNoTransform(false);
    return answer
        .tag(tag)
        .cacheControl(revalidate)
        .header("Vary", "Accept-Encoding, Accept-Language")
        .build();
  }
}

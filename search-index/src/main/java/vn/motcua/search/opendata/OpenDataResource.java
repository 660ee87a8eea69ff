package vn.motcua.search.opendata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.Catalogue;
import vn.motcua.web.PublicAddress;

/** The whole catalogue in one download; written as it is read, whatever its size. */
@Path("open-data")
@RequestScoped
@Tag(name = "Open data")
public class OpenDataResource {
  private static final String LINES = "application/x-ndjson;charset=UTF-8";
  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  @Inject private Catalogue catalogue;
  @Inject private CatalogueState state;
  @Inject private OpenDataTerms terms;
  @Inject private PublicAddress addresses;
  @Context private Request request;
  @Context private HttpHeaders headers;

  @GET
  @Path("procedures.jsonl")
  @Produces(LINES)
  @Operation(
      summary = "The catalogue as JSON Lines",
      description =
          "A line for each procedure, with those repealed and those to come, in the shape of GET"
              + " /procedures/{code}. Ask again with If-None-Match: 304 while nothing changed.")
  public Response lines() {
    return answer("jsonl", download()::lines);
  }

  @GET
  @Path("procedures.jsonl.gz")
  @Produces("application/gzip")
  @Operation(summary = "The same, packed with gzip")
  public Response packedLines() {
    return answer("jsonl.gz", download()::packedLines);
  }

  @GET
  @Path("procedures.ttl")
  @Produces("text/turtle;charset=UTF-8")
  @Operation(summary = "The procedures in force as CPSV-AP 3.2, RDF in Turtle")
  public Response turtle() {
    return answer("ttl", download()::turtle);
  }

  @GET
  @Path("procedures.jsonld")
  @Produces("application/ld+json")
  @Operation(summary = "The procedures in force as CPSV-AP 3.2, JSON-LD")
  public Response jsonLinked() {
    return answer("jsonld", download()::jsonLinked);
  }

  private Download download() {
    return new Download(catalogue, terms.here());
  }

  private Response answer(String form, StreamingOutput download) {
    CatalogueState.Seen seen = state.now();
    EntityTag tag = new EntityTag(seen.digest() + "-" + form);
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    if (known == null && unchangedSince(seen.since())) {
      known = Response.notModified();
    }
    CacheControl revalidate = new CacheControl();
    revalidate.setNoCache(true);
    revalidate.setNoTransform(false);
    return (known == null ? Response.ok(download) : known)
        .tag(tag)
        .header("Last-Modified", HTTP_DATE.format(seen.since().atOffset(ZoneOffset.UTC)))
        .cacheControl(revalidate)
        .header("Content-Disposition", "attachment; filename=\"thu-tuc." + form + "\"")
        .link(terms.licence(), "license")
        .link(addresses.of("du-lieu-mo"), "describedby")
        .build();
  }

  /** What the tag says counts before the time: that is only asked of who sends no tag. */
  private boolean unchangedSince(Instant changed) {
    String asked = headers.getHeaderString("If-Modified-Since");
    if (asked == null || headers.getHeaderString("If-None-Match") != null) {
      return false;
    }
    try {
      return !changed.isAfter(HTTP_DATE.parse(asked, Instant::from));
    } catch (DateTimeParseException unreadable) {
      return false;
    }
  }
}

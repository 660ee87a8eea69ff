package vn.motcua.search.opendata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublishedChange;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.text.RequestLanguage;
import vn.motcua.web.Conditional;
import vn.motcua.web.PublicAddress;

/** Single procedures as linked data, and the feed of what changes in the catalogue. */
@Path("procedures")
@RequestScoped
@Tag(name = "Open data")
public class LinkedProcedureResource {
  private static final int IN_FEED = 100;

  @Inject private Procedures procedures;
  @Inject private Catalogue catalogue;
  @Inject private OpenDataTerms terms;
  @Inject private ChangeFeed feed;
  @Inject private PublicAddress addresses;
  @Context private Request request;
  @Context private HttpServletRequest http;

  @GET
  @Path("{code}.ttl")
  @Produces("text/turtle;charset=UTF-8")
  @Operation(summary = "A procedure as CPSV-AP 3.2, RDF in Turtle")
  public Response turtle(@PathParam("code") String code) {
    return answer(code, Turtle::new);
  }

  @GET
  @Path("{code}.jsonld")
  @Produces("application/ld+json")
  @Operation(summary = "A procedure as CPSV-AP 3.2, JSON-LD")
  public Response jsonLinked(@PathParam("code") String code) {
    return answer(code, JsonLinked::new);
  }

  @GET
  @Path("{code}")
  @Produces("text/turtle;charset=UTF-8;qs=0.4")
  @Operation(summary = "A procedure as CPSV-AP 3.2, for whoever accepts Turtle")
  public Response accepted(@PathParam("code") String code) {
    return answer(code, Turtle::new);
  }

  @GET
  @Path("changes.atom")
  @Produces(MediaType.APPLICATION_ATOM_XML)
  @Operation(
      summary = "The latest decisions on procedures as an Atom feed",
      description = "The 100 recorded last; an entry keeps its id for ever.")
  public Response changes() {
    List<PublishedChange> changes = catalogue.changes(IN_FEED);
    String text = feed.atom(changes, addresses.of(""), RequestLanguage.of(http));
    return Conditional.answer(request, text, text);
  }

  private Response answer(String typed, Function<StringWriter, Linked> form) {
    PublishedProcedure procedure =
        ProcedureCode.read(typed)
            .flatMap(procedures::find)
            .orElseThrow(() -> new PortalProblem(404, "no-procedure"));
    StringWriter text = new StringWriter();
    try {
      new Download(catalogue, terms.here()).one(procedure, form.apply(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Response answer = Conditional.answer(request, text.toString(), text.toString());
    return Response.fromResponse(answer)
        .link(Vocabulary.PROFILE, "profile")
        .link(terms.licence(), "license")
        .build();
  }
}

package vn.motcua.search.event;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;
import vn.motcua.search.index.ProcedureCard;
import vn.motcua.text.Language;
import vn.motcua.text.PageText;
import vn.motcua.web.Conditional;

/** Life events over REST, in the language of {@code Accept-Language}. */
@Path("life-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
public class LifeEventResource {
  @Inject private LifeEvents events;
  @Inject private PageText text;
  @Context private Request request;

  /** An event in the list. */
  public record Entry(String id, String audience, String name, String hint, String href) {}

  /** A procedure of a step. */
  public record Listed(String code, String name, @Nullable String field) {}

  /** Procedures that belong together. */
  public record StepWire(String name, List<Listed> procedures) {}

  /** An event with its procedures. */
  public record Detail(
      String id, String audience, String name, String hint, List<StepWire> steps) {}

  @GET
  @Operation(summary = "Life events and what citizens and businesses have to do for them")
  public Response all() {
    Map<String, List<Entry>> body =
        Map.of("lifeEvents", events.offered().stream().map(this::entry).toList());
    return Conditional.answer(request, body, body);
  }

  private Entry entry(LifeEvent event) {
    Language language = text.language();
    return new Entry(
        event.id(),
        event.audience().name(),
        event.name().in(language),
        event.hint().in(language),
        LifeEventPage.PATH + "/" + event.id());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "The procedures of a life event, step by step")
  public Response one(@PathParam("id") String id) {
    LifeEvent event = events.find(id).orElseThrow(() -> new PortalProblem(404, "not-found"));
    Language language = text.language();
    Detail detail =
        new Detail(
            event.id(),
            event.audience().name(),
            event.name().in(language),
            event.hint().in(language),
            events.steps(event).stream()
                .map(
                    step ->
                        new StepWire(
                            step.name().in(language),
                            step.procedures().stream().map(LifeEventResource::listed).toList()))
                .toList());
    return Conditional.answer(request, detail, detail);
  }

  private static Listed listed(ProcedureCard card) {
    return new Listed(card.code(), card.name(), card.field());
  }
}

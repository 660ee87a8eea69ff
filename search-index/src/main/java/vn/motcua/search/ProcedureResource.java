package vn.motcua.search;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;
import vn.motcua.outage.Outage;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.procedure.PublishedVersion;
import vn.motcua.search.sight.QueryLog;
import vn.motcua.search.sight.Source;
import vn.motcua.search.suggest.DidYouMean;
import vn.motcua.search.suggest.Suggestions;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;
import vn.motcua.web.Conditional;
import vn.motcua.web.PublicAddress;

/** Published procedures over REST. */
@Path("procedures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
public class ProcedureResource {
  private static final int DEFAULT_SUGGESTIONS = 8;
  private static final int MAX_SUGGESTIONS = 20;
  private static final int MAX_SUGGEST_TEXT = 200;

  @Inject private Procedures procedures;
  @Inject private ProcedureSearch search;
  @Inject private Suggestions suggestions;
  @Inject private DidYouMean didYouMean;
  @Inject private FacetLabels labels;
  @Inject private PageText words;
  @Inject private PublicAddress addresses;
  @Inject private QueryLog queries;
  @Inject private HttpServletRequest http;
  @Context private Request request;

  @GET
  @Operation(summary = "Search published procedures")
  @Parameter(name = "q", in = ParameterIn.QUERY, description = "What to look for; empty for all")
  @Parameter(name = "field", in = ParameterIn.QUERY, description = "Field; may be repeated")
  @Parameter(name = "department", in = ParameterIn.QUERY, description = "May be repeated")
  @Parameter(name = "level", in = ParameterIn.QUERY, description = "COMMUNE, PROVINCE, MINISTRY…")
  @Parameter(name = "channel", in = ParameterIn.QUERY, description = "COUNTER, ONLINE, POSTAL")
  @Parameter(name = "online", in = ParameterIn.QUERY, description = "FULL, PARTIAL, NONE, UNKNOWN")
  @Parameter(name = "subject", in = ParameterIn.QUERY, description = "Who may apply")
  @Parameter(name = "status", in = ParameterIn.QUERY, description = "PUBLISHED, REPEALED, ALL")
  @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
  @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 100, default 10")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProcedureWire.Results.class)))
  public Response search(@Context UriInfo uri) {
    SearchRequest wanted = SearchParameters.read(uri.getQueryParameters());
    SearchAnswer answer = search.search(wanted);
    queries.searched(wanted, answer.total(), Source.API, http);
    ProcedureWire.Results results =
        ProcedureWire.results(answer, didYouMean.of(wanted).orElse(null), labels);
    return Conditional.answer(request, results, results.withoutTime());
  }

  @GET
  @Path("suggest")
  @Operation(summary = "Titles, fields and needs to offer while someone types")
  public Response suggest(
      @QueryParam("q") @Nullable String q, @QueryParam("size") @Nullable String size) {
    int wanted = SearchParameters.number("size", size, DEFAULT_SUGGESTIONS);
    if (wanted < 1 || wanted > MAX_SUGGESTIONS) {
      throw new InvalidInput("size", "input.out-of-range", 1, MAX_SUGGESTIONS);
    }
    String text = TypedText.line(q == null ? "" : q);
    if (text.length() > MAX_SUGGEST_TEXT) {
      throw new InvalidInput("q", "input.too-long", MAX_SUGGEST_TEXT);
    }
    Map<String, List<ProcedureWire.SuggestionWire>> body =
        Map.of(
            "suggestions",
            suggestions.of(text, wanted).stream()
                .map(one -> ProcedureWire.suggestion(one, words))
                .toList());
    return Conditional.answer(request, body, body);
  }

  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A procedure, today or as it was in force on a day")
  public Response find(@PathParam("code") String code, @QueryParam("at") @Nullable String at) {
    ProcedureWire.Detail detail = ProcedureWire.detail(found(code, at));
    return Conditional.answer(request, detail, detail);
  }

  @GET
  @Path("{code}")
  @Produces("application/ld+json;qs=0.5")
  @Operation(summary = "A procedure as schema.org GovernmentService")
  public Response linked(@PathParam("code") String code, @QueryParam("at") @Nullable String at) {
    Map<String, Object> body = linked(found(code, at));
    return Conditional.answer(request, body, body);
  }

  private Map<String, Object> linked(PublishedProcedure procedure) {
    return LinkedProcedure.of(procedure, addresses.of("thu-tuc/" + procedure.code()));
  }

  @GET
  @Path("{code}/versions")
  @Operation(summary = "All versions of a procedure, the latest in effect first")
  public Response versions(@PathParam("code") String code) {
    List<PublishedVersion> versions = procedures.versions(code(code));
    if (versions.isEmpty()) {
      throw unknown();
    }
    List<ProcedureWire.Version> body = ProcedureWire.versions(versions);
    return Conditional.answer(request, body, body);
  }

  private PublishedProcedure found(String code, @Nullable String at) {
    Optional<PublishedProcedure> found =
        at == null || at.isBlank() ? today(code(code)) : procedures.find(code(code), day(at));
    return found.orElseThrow(ProcedureResource::unknown);
  }

  /** From the database, or from the index while the database is away. */
  private Optional<PublishedProcedure> today(ProcedureCode code) {
    try {
      return procedures.find(code);
    } catch (RuntimeException failed) {
      if (!Outage.isCauseOf(failed)) {
        throw failed;
      }
      return search.find(code);
    }
  }

  private static ProcedureCode code(String typed) {
    return ProcedureCode.read(typed).orElseThrow(ProcedureResource::unknown);
  }

  private static PortalProblem unknown() {
    return new PortalProblem(404, "no-procedure");
  }

  private static LocalDate day(String at) {
    try {
      return LocalDate.parse(at.strip());
    } catch (DateTimeParseException unreadable) {
      throw new InvalidInput("at", "input.not-a-date");
    }
  }
}

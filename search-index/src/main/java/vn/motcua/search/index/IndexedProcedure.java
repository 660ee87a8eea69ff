package vn.motcua.search.index;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.PublicationKind;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.procedure.PublishedVersion;

/** A procedure as kept whole in the index: results are made from it without the database. */
public record IndexedProcedure(
    String code,
    ProcedureStatus status,
    long popularity,
    int version,
    @Nullable String decisionNumber,
    @Nullable LocalDate decisionDate,
    @Nullable LocalDate effectiveFrom,
    PublicationKind decisionKind,
    @Nullable String decisionNote,
    ProcedureContent content) {

  private static final Jsonb JSON = JsonbBuilder.create();

  static IndexedProcedure of(Procedure procedure, ProcedureVersion version) {
    PublicationDecision decision = version.decision();
    return new IndexedProcedure(
        procedure.code().value(),
        procedure.status(),
        procedure.popularity(),
        version.number(),
        decision.number(),
        decision.date(),
        decision.effectiveFrom(),
        decision.kind(),
        decision.note(),
        version.content());
  }

  public static IndexedProcedure fromJson(String json) {
    return JSON.fromJson(json, IndexedProcedure.class);
  }

  String toJson() {
    return JSON.toJson(this);
  }

  public PublishedProcedure toPublished() {
    PublicationDecision decision =
        new PublicationDecision(
            decisionNumber, decisionDate, effectiveFrom, decisionKind, decisionNote);
    return new PublishedProcedure(
        new ProcedureCode(code),
        status,
        popularity,
        new PublishedVersion(version, decision, content));
  }
}

package vn.motcua.procedure.national;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;

/**
 * The two services of the national public service data base that the portal reads: {@code
 * LayDanhSachTTHC}, the list, and {@code LayThuTuc}, one procedure whole.
 *
 * <p>There is no public specification. From published programs of provinces that call it: a POST of
 * {@code username} and {@code password} gives a session; a POST of {@code session}, {@code
 * madonvi}, {@code service} (and {@code maTTHC}) gives {@code error_code} and an array {@code
 * result}; the data bus in between wants the header {@code dstcode}. Assumed, because those
 * programs do not show it: the session is called {@code session}; an error_code other than 0 may
 * mean that the session is over (so it is asked once more with a new one); the list tells the day
 * of change as {@code NGAYCAPNHAT} or {@code NGAYTHAYDOI}.
 *
 * <p>For one thread at a time.
 */
public final class NationalService {
  private final NationalAccount account;
  private final NationalCall call;
  private @Nullable String session;

  /**
   * @param limit for a whole call, from connecting to the last byte
   * @param mostBytes of one answer
   */
  public NationalService(
      NationalAccount account, Duration connect, Duration limit, long mostBytes) {
    this.account = account;
    call = new NationalCall(connect, limit, mostBytes);
  }

  /** The whole list; of a procedure told twice, what was changed last. */
  public NationalList list() throws NationalTrouble {
    Map<ProcedureCode, ListedProcedure> listed = new LinkedHashMap<>();
    int unreadable = 0;
    for (JsonValue entry : ask("LayDanhSachTTHC", null)) {
      Optional<ListedProcedure> read =
          entry instanceof JsonObject object
              ? listed(new NationalFields(object))
              : Optional.empty();
      if (read.isEmpty()) {
        unreadable++;
      } else {
        listed.merge(read.get().code(), read.get(), NationalService::later);
      }
    }
    return new NationalList(listed.values().stream().toList(), unreadable);
  }

  private static Optional<ListedProcedure> listed(NationalFields entry) {
    return ProcedureCode.read(entry.text("MATTHC"))
        .map(
            code ->
                new ListedProcedure(
                    code,
                    entry.text("TENTTHC"),
                    entry.day("NGAYCAPNHAT").or(() -> entry.day("NGAYTHAYDOI")).orElse(null)));
  }

  private static ListedProcedure later(ListedProcedure one, ListedProcedure other) {
    if (one.changedOn() == null) {
      return other;
    }
    return other.changedOn() == null || other.changedOn().isBefore(one.changedOn()) ? one : other;
  }

  /**
   * One procedure as a line of the portal's own import.
   *
   * @throws NationalTrouble also when it answers with another procedure, or with none
   */
  public NationalLine procedure(ProcedureCode code) throws NationalTrouble {
    JsonArray result = ask("LayThuTuc", code);
    if (result.isEmpty() || !(result.get(0) instanceof JsonObject first)) {
      throw new NationalTrouble(NationalTrouble.Kind.GARBAGE, ", no procedure", null);
    }
    NationalFields fields = new NationalFields(first);
    if (!ProcedureCode.read(fields.text("MATTHC")).equals(Optional.of(code))) {
      throw new NationalTrouble(NationalTrouble.Kind.GARBAGE, ", another procedure", null);
    }
    return NationalLine.of(code, fields);
  }

  private JsonArray ask(String service, @Nullable ProcedureCode code) throws NationalTrouble {
    boolean fresh = session == null;
    String with = session == null ? login() : session;
    session = with;
    try {
      return result(service, code, with);
    } catch (NationalTrouble refused) {
      session = null;
      if (fresh || !mayBeOver(refused)) {
        throw refused;
      }
    }
    String anew = login();
    JsonArray answer = result(service, code, anew);
    session = anew;
    return answer;
  }

  private static boolean mayBeOver(NationalTrouble trouble) {
    return switch (trouble.kind()) {
      case REFUSED, STATUS, GARBAGE -> true; // a login page instead of an answer, too
      case UNREACHABLE, TIMEOUT, BROKEN_OFF, TOO_LARGE -> false;
    };
  }

  private String login() throws NationalTrouble {
    JsonObject question =
        Json.createObjectBuilder()
            .add("username", account.user())
            .add("password", account.password())
            .build();
    NationalFields answer =
        new NationalFields(call.ask(account.login(), account.target(), question));
    String given = answer.text("session");
    if (given.isEmpty()) {
      throw new NationalTrouble(NationalTrouble.Kind.REFUSED, ", no session", null);
    }
    return given;
  }

  private JsonArray result(String service, @Nullable ProcedureCode code, String with)
      throws NationalTrouble {
    JsonObjectBuilder question =
        Json.createObjectBuilder()
            .add("session", with)
            .add("madonvi", account.unit())
            .add("service", service);
    if (code != null) {
      question.add("maTTHC", code.value());
    }
    NationalFields answer =
        new NationalFields(call.ask(account.service(), account.target(), question.build()));
    String error = answer.text("error_code");
    if (!error.matches("0*")) {
      throw new NationalTrouble(NationalTrouble.Kind.REFUSED, "", null);
    }
    return answer
        .array("result")
        .orElseThrow(() -> new NationalTrouble(NationalTrouble.Kind.GARBAGE, ", no result", null));
  }
}

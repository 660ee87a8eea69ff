package vn.motcua.procedure.importing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureLevel;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.PublicationKind;
import vn.motcua.procedure.RequiredDocument;
import vn.motcua.procedure.ResultDocument;
import vn.motcua.procedure.StepGroup;
import vn.motcua.procedure.SubmissionChannel;

/**
 * One line of an import file, in the layout of the national catalogue. A key that is absent leaves
 * what is stored, {@code null} clears it.
 *
 * <p>The catalogue has warts that are mended here: "(không bao gồm doanh nghiệp, HTX)" split at its
 * comma, a form's file name glued to the document's name, amounts that are no sums in VND.
 */
public final class CatalogueLine {
  private static final Map<String, ProcedureLevel> LEVELS =
      Map.of(
          "cấp xã", ProcedureLevel.COMMUNE,
          "cấp huyện", ProcedureLevel.DISTRICT,
          "cấp tỉnh", ProcedureLevel.PROVINCE,
          "cấp bộ", ProcedureLevel.MINISTRY,
          "cơ quan khác", ProcedureLevel.OTHER);
  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "TRUC_TIEP", Channel.COUNTER,
          "TRUC_TUYEN", Channel.ONLINE,
          "BUU_CHINH", Channel.POSTAL);
  private static final long LEAST_PLAUSIBLE_FEE = 1000;
  private static final int MAX_NUMBER = 100;
  private static final int MAX_NOTE = 1000;
  private static final char REPLACEMENT = '\uFFFD';

  private final ProcedureCode code;
  private final Fields fields;

  private CatalogueLine(ProcedureCode code, Fields fields) {
    this.code = code;
    this.fields = fields;
  }

  public static CatalogueLine parse(String text) throws RejectedLine {
    Fields fields = new Fields(object(text));
    String code = fields.line("code");
    if (code == null) {
      throw new RejectedLine("\"code\" is missing");
    }
    Optional<ProcedureCode> read = ProcedureCode.read(code);
    return new CatalogueLine(
        read.orElseThrow(() -> new RejectedLine("\"code\" is no procedure code like 2.000033")),
        fields);
  }

  private static JsonObject object(String text) throws RejectedLine {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (RuntimeException unreadable) { // the parser has several for what it cannot read
      throw new RejectedLine("not a JSON object");
    }
  }

  public ProcedureCode code() {
    return code;
  }

  /** How often it was used; null when the line does not say. */
  @Nullable Long popularity() throws RejectedLine {
    return fields.has("popularityWeight") ? fields.count("popularityWeight") : null;
  }

  /** The decision the line stems from, when it names one in full. */
  Optional<PublicationDecision> publication() throws RejectedLine {
    Fields publication = fields.inner("publication");
    if (publication == null) {
      return Optional.empty();
    }
    PublicationKind kind = publication.choice("kind", PublicationKind.class);
    return Optional.of(
        new PublicationDecision(
            publication.line("number", MAX_NUMBER),
            publication.day("date"),
            publication.day("effectiveFrom"),
            kind == null ? PublicationKind.PUBLISH : kind,
            publication.line("note", MAX_NOTE)));
  }

  /** What is stored, with what the line says laid over it. */
  public ProcedureContent over(@Nullable ProcedureContent stored) throws RejectedLine {
    String name = name(stored);
    ProcedureContent base = stored == null ? ProcedureContent.named(name) : stored;
    List<SubmissionChannel> channels = fields.has("methods") ? channels() : base.channels();
    return new ProcedureContent(
        name,
        fields.has("owner") ? fields.line("owner") : base.owner(),
        fields.has("kind") ? fields.line("kind") : base.kind(),
        fields.has("field") ? fields.line("field") : base.field(),
        fields.has("levels") ? levels() : base.levels(),
        fields.has("subjects") ? unsplit(fields.lines("subjects")) : base.subjects(),
        fields.has("executingAgency") ? fields.line("executingAgency") : base.executingAgency(),
        fields.has("authority") ? fields.line("authority") : base.competentAgency(),
        fields.has("receiveAddress") ? fields.line("receiveAddress") : base.receivingAddress(),
        fields.has("localDepartment") ? fields.line("localDepartment") : base.localDepartment(),
        fields.has("steps") ? steps() : base.steps(),
        channels,
        fields.has("components") ? documents() : base.documents(),
        fields.has("results") ? results() : base.results(),
        fields.has("resultText") ? fields.paragraphs("resultText") : base.resultText(),
        fields.has("conditions") ? fields.paragraphs("conditions") : base.conditions(),
        fields.has("legalBasisText") ? fields.paragraphs("legalBasisText") : base.legalBasis(),
        onlineLevel(base, channels),
        fields.has("presenceRequired") ? fields.flag("presenceRequired") : base.presenceRequired(),
        fields.has("keywords") ? fields.lines("keywords") : base.keywords(),
        fields.has("decision") ? fields.line("decision") : base.nationalDecision());
  }

  private String name(@Nullable ProcedureContent stored) throws RejectedLine {
    String name = fields.line("name");
    if (name == null) {
      if (stored != null && !fields.has("name")) {
        return stored.name();
      }
      throw new RejectedLine("\"name\" is missing");
    }
    if (name.length() > ProcedureContent.MAX_NAME) {
      throw new RejectedLine(
          "\"name\" is longer than " + ProcedureContent.MAX_NAME + " characters");
    }
    return stored != null && damagedCopy(name, stored.name()) ? stored.name() : name;
  }

  /** A name with characters lost on the way never replaces the whole one it was. */
  private static boolean damagedCopy(String name, String whole) {
    if (name.indexOf(REPLACEMENT) < 0) {
      return false;
    }
    StringBuilder pattern = new StringBuilder();
    for (String piece : name.split(REPLACEMENT + "+", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".{0,4}").append(Pattern.quote(piece));
    }
    return Pattern.matches(pattern.toString(), whole);
  }

  private List<ProcedureLevel> levels() throws RejectedLine {
    List<ProcedureLevel> levels = new ArrayList<>();
    for (String level : fields.lines("levels")) {
      levels.add(LEVELS.getOrDefault(level.toLowerCase(Locale.ROOT), ProcedureLevel.OTHER));
    }
    return levels.stream().distinct().toList();
  }

  /** Joins again what was split at a comma within brackets. */
  static List<String> unsplit(List<String> parts) {
    List<String> whole = new ArrayList<>();
    String open = "";
    for (String part : parts) {
      open = open.isEmpty() ? part : open + ", " + part;
      if (open.chars().filter(c -> c == '(').count()
          <= open.chars().filter(c -> c == ')').count()) {
        whole.add(open);
        open = "";
      }
    }
    if (!open.isEmpty()) {
      whole.add(open);
    }
    return whole.stream().distinct().toList();
  }

  private List<StepGroup> steps() throws RejectedLine {
    if (fields.isText("steps")) {
      String text = fields.paragraphs("steps");
      return text == null ? List.of() : List.of(new StepGroup(null, text));
    }
    List<StepGroup> groups = new ArrayList<>();
    for (Fields group : fields.objects("steps")) {
      String text = group.paragraphs("text");
      if (text != null) {
        groups.add(new StepGroup(group.line("group"), text));
      }
    }
    return groups;
  }

  private List<SubmissionChannel> channels() throws RejectedLine {
    List<SubmissionChannel> channels = new ArrayList<>();
    for (Fields method : fields.objects("methods")) {
      String name = method.line("channel");
      Channel channel = name == null ? null : CHANNELS.get(name.toUpperCase(Locale.ROOT));
      if (channel == null) {
        throw new RejectedLine("\"channel\" must be one of TRUC_TIEP, TRUC_TUYEN, BUU_CHINH");
      }
      channels.add(channel(channel, method));
    }
    return channels;
  }

  private static SubmissionChannel channel(Channel channel, Fields method) throws RejectedLine {
    List<Long> fees = method.sums("feesVnd");
    boolean free = method.flag("free");
    boolean doubtful =
        method.flag("feeAmbiguous")
            || fees.stream().anyMatch(fee -> fee > 0 && fee < LEAST_PLAUSIBLE_FEE)
            || (free && method.sums("feeNoteAmountsVnd").stream().anyMatch(fee -> fee > 0));
    DurationUnit unit = method.choice("unit", DurationUnit.class);
    return new SubmissionChannel(
        channel,
        unit == null ? null : method.amount("duration"),
        unit,
        fees,
        free,
        method.paragraphs("note"),
        doubtful);
  }

  private List<RequiredDocument> documents() throws RejectedLine {
    List<RequiredDocument> documents = new ArrayList<>();
    for (Fields component : fields.objects("components")) {
      String name = component.paragraphs("name");
      String form = component.line("formFile");
      if (name != null) {
        documents.add(
            new RequiredDocument(
                component.line("group"),
                withoutFile(name, form),
                form,
                (int) Math.min(component.count("originals"), Short.MAX_VALUE),
                (int) Math.min(component.count("copies"), Short.MAX_VALUE)));
      }
    }
    return documents;
  }

  private static String withoutFile(String name, @Nullable String form) {
    return form != null && name.endsWith(form) && name.length() > form.length()
        ? name.substring(0, name.length() - form.length()).strip()
        : name;
  }

  private List<ResultDocument> results() throws RejectedLine {
    List<ResultDocument> results = new ArrayList<>();
    for (Fields result : fields.objects("results")) {
      String name = result.line("name");
      if (name != null) {
        results.add(new ResultDocument(name, result.line("code")));
      }
    }
    return results;
  }

  /** Stated, or else as much as the channels tell: no online channel means none. */
  private OnlineLevel onlineLevel(ProcedureContent base, List<SubmissionChannel> channels)
      throws RejectedLine {
    if (fields.has("onlineLevel")) {
      OnlineLevel stated = fields.choice("onlineLevel", OnlineLevel.class);
      return stated == null ? OnlineLevel.UNKNOWN : stated;
    }
    boolean online = channels.stream().anyMatch(c -> c.channel() == Channel.ONLINE);
    if (!fields.has("methods") || (online && base.onlineLevel() != OnlineLevel.NONE)) {
      return base.onlineLevel();
    }
    return online || channels.isEmpty() ? OnlineLevel.UNKNOWN : OnlineLevel.NONE;
  }
}

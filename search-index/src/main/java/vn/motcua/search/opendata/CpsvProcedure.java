package vn.motcua.search.opendata;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.procedure.RequiredDocument;
import vn.motcua.procedure.ResultDocument;
import vn.motcua.procedure.SubmissionChannel;

/**
 * A procedure in the terms of CPSV-AP 3.2. Every thing has an address of its own, and what is
 * linked to and has a class there is described along with it, so that each document stands by
 * itself.
 *
 * @param home address of the portal, with a slash at the end
 * @param agency name of the province's own agency, for procedures that name none
 */
record CpsvProcedure(String home, String agency) {
  private static final String CONCEPT = "skos:Concept";
  private static final String TITLE = "dct:title";
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String DONG = AUTHORITY + "currency/VND";
  private static final String VIETNAMESE = AUTHORITY + "language/VIE";
  private static final String VIETNAM = AUTHORITY + "atu/VNM";

  /** What all procedures have in common. */
  List<Thing> common() {
    return List.of(
        Thing.of(VIETNAMESE, "dct:LinguisticSystem"),
        Thing.of(VIETNAM, "at:atu-type"),
        Thing.of(DONG, CONCEPT).words("skos:prefLabel", "Đồng Việt Nam"));
  }

  /** The procedure first. */
  List<Thing> things(PublishedProcedure procedure) {
    ProcedureContent content = procedure.content();
    String code = procedure.code().value();
    String address = home + "thu-tuc/" + code;
    List<Thing> all = new ArrayList<>();
    Thing service =
        Thing.of(address, "cpsv:PublicService")
            .identifier(code)
            .words(TITLE, content.name())
            .words("dct:description", description(content))
            .link("dct:language", VIETNAMESE);
    all.add(service);
    content.keywords().forEach(word -> service.words("dcat:keyword", word));
    String authority = authority(content);
    service.link("cv:hasCompetentAuthority", named("co-quan", authority));
    all.add(
        Thing.of(named("co-quan", authority), "cv:PublicOrganisation")
            .words("skos:prefLabel", authority)
            .link("dct:spatial", VIETNAM));
    if (content.field() != null && !content.field().isBlank()) {
      concept(service, "cv:thematicArea", "linh-vuc", content.field(), all);
    }
    content.subjects().stream()
        .filter(subject -> !subject.isBlank())
        .forEach(subject -> concept(service, "dct:audience", "doi-tuong", subject, all));
    Map<Channel, Integer> met = new EnumMap<>(Channel.class);
    for (SubmissionChannel channel : content.channels()) {
      int which = met.getOrDefault(channel.channel(), 0) + 1;
      met.put(channel.channel(), which);
      String kind = channel.channel().name();
      channel(service, code + "-" + (which == 1 ? kind : kind + "-" + which), channel, all);
    }
    documents(service, code, content.documents(), all);
    results(service, code, content.results(), all);
    return all;
  }

  private static String description(ProcedureContent content) {
    String steps =
        content.steps().stream()
            .flatMap(step -> Stream.of(step.group(), step.text()))
            .filter(text -> text != null && !text.isBlank())
            .collect(Collectors.joining("\n"));
    return steps.isBlank() ? content.name() : steps;
  }

  private String authority(ProcedureContent content) {
    return Stream.concat(
            content.departments().stream(),
            Stream.of(content.competentAgency(), content.executingAgency(), content.owner()))
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElse(agency);
  }

  private void concept(
      Thing service, String property, String scheme, String label, List<Thing> all) {
    String iri = named(scheme, label);
    service.link(property, iri);
    all.add(Thing.of(iri, CONCEPT).words("skos:prefLabel", label));
  }

  /** The catalogue has some channels several times, each for another case. */
  private static void channel(
      Thing service, String id, SubmissionChannel channel, List<Thing> all) {
    String kind = channel.channel().name();
    String iri = service.iri() + "#kenh-" + id;
    String type = service.iri().replaceAll("thu-tuc/[^/]+$", "du-lieu-mo#kenh-" + kind);
    Thing thing = Thing.of(iri, "cv:Channel").identifier(id).link("dct:type", type);
    service.link("cv:hasChannel", iri);
    all.add(thing);
    all.add(Thing.of(type, CONCEPT).literal("skos:notation", kind, ""));
    String duration = duration(channel);
    if (!duration.isEmpty()) {
      thing.literal("cv:processingTime", duration, "xsd:duration");
    }
    List<Long> fees = channel.free() ? List.of(0L) : channel.fees();
    if (channel.feeDoubtful() || (fees.isEmpty() && channel.feeNote() != null)) {
      cost(service, id, iri, all).words("dct:description", channel.feeNote());
      return;
    }
    for (int i = 0; i < fees.size(); i++) {
      cost(service, id + "-phi-" + (i + 1), iri, all)
          .literal("cv:hasValue", fees.get(i) + ".0E0", "xsd:double")
          .link("cv:currency", DONG)
          .words("dct:description", channel.feeNote());
    }
  }

  private static Thing cost(Thing service, String id, String channel, List<Thing> all) {
    String iri = service.iri() + "#phi-" + id;
    Thing cost = Thing.of(iri, "cv:Cost").identifier(id).link("cv:ifAccessedThrough", channel);
    service.link("cv:hasCost", iri);
    all.add(cost);
    return cost;
  }

  /** Empty for working time, which ISO 8601 cannot say, and for parts of a day. */
  static String duration(SubmissionChannel channel) {
    BigDecimal amount = channel.duration();
    DurationUnit unit = channel.unit();
    if (amount == null || unit == null || amount.stripTrailingZeros().scale() > 0) {
      return "";
    }
    String whole = amount.toBigInteger().toString();
    return switch (unit) {
      case MINUTE -> "PT" + whole + "M";
      case HOUR -> "PT" + whole + "H";
      case CALENDAR_DAY -> "P" + whole + "D";
      case MONTH -> "P" + whole + "M";
      case YEAR -> "P" + whole + "Y";
      case WORKING_HOUR, WORKING_DAY -> "";
    };
  }

  private static void documents(
      Thing service, String code, List<RequiredDocument> documents, List<Thing> all) {
    for (int i = 0; i < documents.size(); i++) {
      String id = code + "-giay-to-" + (i + 1);
      String name = documents.get(i).name();
      if (!name.isBlank()) {
        service.link("cpsv:hasInput", service.iri() + "#" + id);
        all.add(
            Thing.of(service.iri() + "#" + id, "cv:Evidence")
                .identifier(id)
                .words(TITLE, name)
                .words("dct:description", documents.get(i).group()));
      }
    }
  }

  private static void results(
      Thing service, String code, List<ResultDocument> results, List<Thing> all) {
    for (int i = 0; i < results.size(); i++) {
      String id = code + "-ket-qua-" + (i + 1);
      ResultDocument result = results.get(i);
      if (!result.name().isBlank()) {
        service.link("cpsv:produces", service.iri() + "#" + id);
        all.add(
            Thing.of(service.iri() + "#" + id, "cv:Output")
                .identifier(Objects.requireNonNullElse(result.code(), id))
                .words(TITLE, result.name()));
      }
    }
  }

  /** The same for the same name, wherever it is met. */
  private String named(String scheme, String name) {
    return home
        + "du-lieu-mo#"
        + scheme
        + "-"
        + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}

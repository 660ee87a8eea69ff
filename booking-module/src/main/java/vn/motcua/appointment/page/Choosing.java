package vn.motcua.appointment.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.FreeDay;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Department;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.procedure.RequiredDocument;
import vn.motcua.time.VietnamTime;

/** What somebody has chosen so far: procedure, service, place, number of people, day. */
@Named
@RequestScoped
public class Choosing {
  @Inject private Supply supply;
  @Inject private Bookings bookings;
  @Inject private Procedures procedures;
  @Inject private Together together;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private @Nullable PublishedProcedure procedure;
  private @Nullable Service service;
  private @Nullable Department centre;
  private int people = 1;
  private @Nullable List<FreeDay> days;
  private final String nonce = UUID.randomUUID().toString();

  /** Documents that belong together. */
  public record Group(String name, List<RequiredDocument> documents) {}

  @PostConstruct
  void read() {
    procedure = ProcedureCode.read(typed("procedure")).flatMap(procedures::find).orElse(null);
    service =
        supply.service(typed("service")).map(first -> together.with(first, procedure)).orElse(null);
    centre = typed("centre").isEmpty() ? null : supply.centre(typed("centre")).orElse(null);
    String number = typed("people");
    int most = service == null ? 1 : service.mostPeople();
    people = number.matches("\\d{1,2}") ? Math.max(1, Math.min(most, Integer.parseInt(number))) : 1;
  }

  String typed(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  /** What was typed into the search for a procedure; not a code. */
  public String getWords() {
    return procedure == null ? typed("procedure") : "";
  }

  public @Nullable PublishedProcedure getProcedure() {
    return procedure;
  }

  public @Nullable Service getService() {
    return service;
  }

  public @Nullable Department getCentre() {
    return centre;
  }

  /** How long all of it takes. */
  public int getMinutes() {
    return service == null ? 0 : service.minutes() * people;
  }

  public int getPeople() {
    return people;
  }

  /** Of the case whose result is to be collected; empty for none. */
  public String getCaseCode() {
    return typed("case");
  }

  /** A new request each time the page is made: a form sent twice carries the same. */
  public String getNonce() {
    return nonce;
  }

  /** How many people may come together. */
  public List<Integer> getNumbers() {
    return service == null
        ? List.of()
        : IntStream.rangeClosed(1, service.mostPeople()).boxed().toList();
  }

  /** The services for the procedure, or all. */
  public List<Service> getServices() {
    return procedure == null
        ? supply.services()
        : supply.servicesFor(procedure.code(), procedure.content());
  }

  public List<Supply.Place> getPlaces() {
    return service == null ? List.of() : supply.places(service);
  }

  /** The documents of the procedures by their groups, in their order. */
  public List<Group> getDocuments() {
    if (procedure == null) {
      return List.of();
    }
    return Stream.concat(Stream.of(procedure), together.procedures().stream())
        .flatMap(one -> documents(one).stream())
        .toList();
  }

  private List<Group> documents(PublishedProcedure one) {
    String name = together.procedures().isEmpty() ? "" : one.code().value() + ": ";
    Map<String, List<RequiredDocument>> groups =
        one.content().documents().stream()
            .collect(
                Collectors.groupingBy(
                    document -> Objects.requireNonNullElse(document.group(), ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> new Group(name + group.getKey(), group.getValue()))
        .toList();
  }

  /** The days with a free time, as far ahead as the service can be booked. */
  public List<FreeDay> getDays() {
    if (service == null || centre == null) {
      return List.of();
    }
    List<FreeDay> known = days;
    if (known == null) {
      LocalDate today = VietnamTime.today(clock);
      known =
          FreeDay.of(
              bookings.offers(
                  service,
                  centre.code(),
                  people,
                  FreeDay.begin(today),
                  FreeDay.begin(today.plusDays(service.horizonDays() + 1L))));
      days = known;
    }
    return known;
  }

  /** The day whose times are shown; null when nothing is free. */
  public @Nullable FreeDay getDay() {
    List<FreeDay> all = getDays();
    return all.stream()
        .filter(day -> day.date().toString().equals(typed("day")))
        .findFirst()
        .orElse(all.isEmpty() ? null : all.get(0));
  }

  /** Whether there may be something else to have done in the same visit. */
  public boolean isCombinable() {
    Service known = service;
    return known != null
        && (getPlaces().stream().anyMatch(Supply.Place::counter) || !known.also().isEmpty());
  }

  /** Whether an officer comes here for the service, so that times are windows. */
  public boolean isHome() {
    Department place = centre;
    return place != null
        && getPlaces().stream()
            .anyMatch(one -> one.home() && one.centre().code().equals(place.code()));
  }

  public boolean chosen(FreeDay day) {
    return day.equals(getDay());
  }

  /** This page with another choice made, within the portal. */
  public String href(String name, String value) {
    StringBuilder href = new StringBuilder(request.getContextPath()).append("/dat-lich");
    char next = '?';
    for (String field : List.of("procedure", "more", "service", "centre", "people", "day")) {
      String known = field.equals(name) ? value : kept(field);
      if (!known.isEmpty()) {
        href.append(next)
            .append(field)
            .append('=')
            .append(URLEncoder.encode(known, StandardCharsets.UTF_8));
        next = '&';
      }
    }
    return href.toString();
  }

  private String kept(String field) {
    return switch (field) {
      case "procedure" -> procedure == null ? "" : procedure.code().value();
      case "more" -> together.getCodes();
      case "service" -> service == null ? "" : service.code();
      case "centre" -> centre == null ? "" : centre.code();
      case "people" -> people == 1 ? "" : String.valueOf(people);
      default -> "";
    };
  }
}

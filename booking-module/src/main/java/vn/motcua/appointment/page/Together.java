package vn.motcua.appointment.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Errand;
import vn.motcua.appointment.booking.Errands;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.InvalidInput;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.text.PageText;

/** What else somebody wants to have done in the same visit. */
@Named
@RequestScoped
public class Together {
  private static final int MOST_TYPED = 12;

  @Inject private Supply supply;
  @Inject private Errands errands;
  @Inject private Procedures procedures;
  @Inject private Flaws flaws;
  @Inject private PageText text;
  @Inject private HttpServletRequest request;

  private List<String> codes = List.of();
  private @Nullable Errand errand;

  /** Something that was added: its code, and its name as it is read. */
  public record Added(String code, String name, boolean procedure) {}

  /** Known codes only; what cannot be found is told and left out. */
  @PostConstruct
  void read() {
    Set<String> good = new LinkedHashSet<>();
    for (String code : typed()) {
      if (procedure(code) != null) {
        good.add(Objects.requireNonNull(procedure(code)).code().value());
      } else if (supply.service(code).isPresent()) {
        good.add(code);
      } else {
        flaws.tell(new InvalidInput("more", "booking.flaw.more.unknown", code), "more");
      }
    }
    codes = List.copyOf(good);
  }

  private List<String> typed() {
    Stream<String> kept =
        Stream.concat(values("more"), values("also"))
            .flatMap(value -> Arrays.stream(value.split(",")));
    return Stream.concat(kept, values("add").flatMap(value -> Arrays.stream(value.split("[,; ]+"))))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .limit(MOST_TYPED)
        .toList();
  }

  private Stream<String> values(String name) {
    String[] sent = request.getParameterValues(name);
    return sent == null ? Stream.of() : Arrays.stream(sent);
  }

  private @Nullable PublishedProcedure procedure(String code) {
    return ProcedureCode.read(code).flatMap(procedures::find).orElse(null);
  }

  /** Adds it to what was chosen first; what does not go with it is told and left out. */
  Service with(Service first, @Nullable PublishedProcedure procedure) {
    String code = procedure == null ? null : procedure.code().value();
    codes = codes.stream().filter(one -> !one.equals(code)).toList();
    errand = errands.of(first, code, List.of());
    List<String> fitting = new ArrayList<>();
    for (String next : codes) {
      try {
        errand = errands.of(first, code, Stream.concat(fitting.stream(), Stream.of(next)).toList());
        fitting.add(next);
      } catch (InvalidInput apart) {
        flaws.tell(apart, "more");
      }
    }
    codes = List.copyOf(fitting);
    Service whole = first;
    for (String service : services(first.code())) {
      whole = whole.and(supply.service(service).orElseThrow());
    }
    return whole;
  }

  /** The codes of the services of what was added, however the errand has ordered them. */
  private List<String> services(String first) {
    Errand whole = Objects.requireNonNull(errand, "after with");
    List<String> all = new ArrayList<>();
    all.add(whole.service().code());
    whole.more().forEach(one -> all.add(one.service()));
    all.remove(first);
    return all;
  }

  /** All of it, once a service is chosen. */
  @Nullable Errand errand() {
    return errand;
  }

  /** As it is sent on. */
  public String getCodes() {
    return String.join(",", codes);
  }

  /** Without one of them. */
  public String without(String code) {
    return String.join(",", codes.stream().filter(one -> !one.equals(code)).toList());
  }

  public List<Added> getAdded() {
    return codes.stream().map(this::added).toList();
  }

  private Added added(String code) {
    PublishedProcedure known = procedure(code);
    return known == null
        ? new Added(code, supply.service(code).orElseThrow().name(text.language()), false)
        : new Added(code, Objects.requireNonNullElse(known.content().name(), code), true);
  }

  List<PublishedProcedure> procedures() {
    return codes.stream()
        .map(this::procedure)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** What can be added by a tick: what some desk does in the same visit. */
  public List<Service> companions(Service service) {
    return errands.companions(service).stream().filter(one -> !codes.contains(one.code())).toList();
  }
}

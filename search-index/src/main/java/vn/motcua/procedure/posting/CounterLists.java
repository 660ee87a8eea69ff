package vn.motcua.procedure.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.calendar.Calendars;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.PerVersion;
import vn.motcua.time.VietnamTime;

/** The lists of all service centres; the same ones until catalogue or departments are others. */
@ApplicationScoped
public class CounterLists {
  @Inject private Catalogue catalogue;
  @Inject private Departments departments;
  @Inject private Calendars calendars;
  @Inject private HandedIn handedIn;
  @Inject private Clock clock;

  private final PerVersion<Map<String, CounterList>> kept = new PerVersion<>();

  /** Of every centre that is open, by its code. */
  public List<CounterList> all() {
    return List.copyOf(lists().values());
  }

  /** Of one centre; empty when there is none with that code that is open. */
  public Optional<CounterList> of(String centre) {
    return Optional.ofNullable(lists().get(centre));
  }

  private Map<String, CounterList> lists() {
    LocalDate today = VietnamTime.today(clock);
    // a change of departments is one of calendars, which come from the agency above
    String version = catalogue.version() + " " + calendars.revision() + " " + today;
    return kept.of(version, () -> made(today));
  }

  private Map<String, CounterList> made(LocalDate today) {
    Places places = new Places(departments.all(), today);
    Map<String, List<CounterList.Item>> items = new HashMap<>();
    for (HandedIn.Line line : handedIn.all()) {
      for (String code : places.of(line.told())) {
        items.computeIfAbsent(code, none -> new ArrayList<>()).add(line.item());
      }
    }
    Map<String, CounterList> lists = new LinkedHashMap<>();
    for (Department centre : places.centres()) {
      lists.put(
          centre.code(), CounterList.of(centre, items.getOrDefault(centre.code(), List.of())));
    }
    return lists;
  }
}

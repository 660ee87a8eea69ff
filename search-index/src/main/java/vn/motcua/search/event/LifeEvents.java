package vn.motcua.search.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.search.Facet;
import vn.motcua.search.ProcedureSearch;
import vn.motcua.search.SearchHit;
import vn.motcua.search.SearchRequest;
import vn.motcua.search.SearchRequest.StatusFilter;
import vn.motcua.search.event.LifeEvent.Search;
import vn.motcua.search.event.LifeEvent.Step;
import vn.motcua.search.index.ProcedureCard;
import vn.motcua.search.index.PublishedTitles;

/**
 * The life events of this installation: the department's own file, or the packed one when there is
 * none or it is damaged. An event none of whose procedures is in force is not offered.
 */
@ApplicationScoped
public class LifeEvents {
  /** Observers that need to know which events are offered come later. */
  public static final int FIRST = 1000;

  private static final Logger LOG = Logger.getLogger(LifeEvents.class.getName());
  private static final String PACKED = "life-events.json";

  @Inject private ProcedureSearch search;
  @Inject private PublishedCards cards;

  @Inject
  @ConfigProperty(name = "portal.search.life-events")
  private Optional<String> own;

  private List<LifeEvent> all = List.of();
  private volatile List<LifeEvent> offered = List.of();

  @PostConstruct
  void load() {
    all = of(own);
  }

  /** Those of the department's file, or the packed ones. */
  static List<LifeEvent> of(Optional<String> own) {
    return own.flatMap(LifeEvents::ofDepartment).orElseGet(LifeEvents::packed);
  }

  private static Optional<List<LifeEvent>> ofDepartment(String file) {
    try {
      return Optional.of(LifeEventFile.read(Files.readString(Path.of(file))));
    } catch (LifeEventFile.Damaged damaged) {
      LOG.severe(() -> refusal(file) + damaged.getMessage());
    } catch (IOException unreadable) {
      LOG.log(Level.SEVERE, refusal(file) + "it cannot be read", unreadable);
    }
    return Optional.empty();
  }

  private static String refusal(String file) {
    return "The life events of " + file + " are not used, those of the portal are; ";
  }

  /** The events that come with the portal; a damaged file is a fault of the build. */
  static List<LifeEvent> packed() {
    try (InputStream file = LifeEvents.class.getResourceAsStream(PACKED)) {
      if (file == null) {
        throw new IllegalStateException("The portal lacks " + PACKED);
      }
      return LifeEventFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (LifeEventFile.Damaged damaged) {
      throw new IllegalStateException(PACKED + ", " + damaged.getMessage(), damaged);
    }
  }

  void chooseAgain(@Observes @Priority(FIRST) PublishedTitles.Reading titles) {
    offered = all.stream().filter(event -> isOffered(event, titles.codes())).toList();
  }

  private boolean isOffered(LifeEvent event, Set<String> inForce) {
    return event.codes().anyMatch(inForce::contains)
        || event.steps().stream().anyMatch(step -> !found(step).isEmpty());
  }

  /** Those with procedures, in the order of the file. */
  public List<LifeEvent> offered() {
    return offered;
  }

  /** A step with its procedures in force; no procedure stands in two steps of an event. */
  public record Chosen(LifeEvent.Wording name, List<ProcedureCard> procedures) {}

  /** An event offered. */
  public Optional<LifeEvent> find(String id) {
    return offered.stream().filter(event -> event.id().equals(id)).findFirst();
  }

  /** The steps of an event that have a procedure. */
  public List<Chosen> steps(LifeEvent event) {
    Map<String, ProcedureCard> known = cards.of(event.codes().toList());
    Set<String> shown = new HashSet<>();
    List<Chosen> steps = new ArrayList<>();
    for (Step step : event.steps()) {
      List<ProcedureCard> procedures = new ArrayList<>();
      step.procedures().stream()
          .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
          .forEach(procedures::add);
      procedures.addAll(found(step));
      procedures.removeIf(card -> !shown.add(card.code()));
      if (!procedures.isEmpty()) {
        steps.add(new Chosen(step.name(), List.copyOf(procedures)));
      }
    }
    return steps;
  }

  private List<ProcedureCard> found(Step step) {
    Search wanted = step.search();
    if (wanted == null) {
      return List.of();
    }
    Map<Facet, List<String>> filters =
        wanted.field() == null ? Map.of() : Map.of(Facet.FIELD, List.of(wanted.field()));
    SearchRequest request =
        new SearchRequest(wanted.text(), filters, StatusFilter.PUBLISHED, 0, wanted.most());
    return search.search(request).hits().stream().map(SearchHit::card).toList();
  }
}

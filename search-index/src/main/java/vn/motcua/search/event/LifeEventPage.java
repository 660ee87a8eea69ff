package vn.motcua.search.event;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.motcua.search.event.LifeEvent.Audience;
import vn.motcua.text.PageText;

/** All life events, or the procedures of one. */
@Named("lifeEvents")
@RequestScoped
public class LifeEventPage {
  /** Where the pages are, within the portal. */
  public static final String PATH = "/thu-tuc/su-kien";

  /** The part of the address that no procedure has for a code. */
  public static final String FOLDER = "su-kien";

  @Inject private LifeEvents events;
  @Inject private PageText text;

  @Inject
  @Param(pathIndex = 0)
  private @Nullable String folder;

  @Inject
  @Param(pathIndex = 1)
  private @Nullable String id;

  @Inject
  @Param(pathIndex = 2)
  private @Nullable String more;

  private @Nullable LifeEvent event;
  private List<LifeEvents.Chosen> steps = List.of();

  @PostConstruct
  void find() {
    if (!isHere() || id == null) {
      return;
    }
    event = more == null ? events.find(id).orElse(null) : null;
    if (event == null) {
      Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    } else {
      steps = events.steps(event);
    }
  }

  /** Whether the address is one of these pages: they lie below that of the search. */
  public boolean isHere() {
    return FOLDER.equals(folder);
  }

  /** Which part of the page is shown. */
  public String getView() {
    if (id == null) {
      return "/WEB-INF/event/all.xhtml";
    }
    return event == null ? "/WEB-INF/event/unknown.xhtml" : "/WEB-INF/event/event.xhtml";
  }

  public @Nullable LifeEvent getEvent() {
    return event;
  }

  public String getTitle() {
    if (event != null) {
      return event.name().in(text.language());
    }
    return text.get(id == null ? "event.title" : "event.unknown.title");
  }

  public List<LifeEvents.Chosen> getSteps() {
    return steps;
  }

  public List<LifeEvent> getAll() {
    return events.offered();
  }

  public List<LifeEvent> getOfCitizens() {
    return of(Audience.CITIZEN);
  }

  public List<LifeEvent> getOfBusinesses() {
    return of(Audience.BUSINESS);
  }

  private List<LifeEvent> of(Audience audience) {
    return events.offered().stream().filter(one -> one.audience() == audience).toList();
  }
}

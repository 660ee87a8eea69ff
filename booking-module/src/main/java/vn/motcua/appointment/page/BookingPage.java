package vn.motcua.appointment.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.motcua.appointment.day.CallScreen;

/** Which of the pages about bookings an address and a form lead to. */
@Named
@RequestScoped
public class BookingPage {
  private static final String FOLDER = "/WEB-INF/booking/";

  @Inject private Choosing choosing;
  @Inject private Booking booking;
  @Inject private Managing managing;
  @Inject private WaitingPage waiting;
  @Inject private CallScreen screen;
  @Inject private Flaws flaws;
  @Inject private HttpServletRequest request;

  @Inject
  @Param(pathIndex = 0)
  private @Nullable String part;

  private String name = "start";

  @PostConstruct
  void act() {
    Faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
    if (part == null) {
      waiting.act();
      booking.act();
      name = waiting.name().isEmpty() ? step() : "wait-" + waiting.name();
    } else if (part.equals("quan-ly")) {
      managing.act();
      name = managing.getKnown() == null ? "open" : "manage";
    } else if (part.equals("man-hinh")) {
      name = "screen";
    } else {
      Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
      name = "unknown";
    }
  }

  private String step() {
    if (booking.getDone() != null) {
      return "done";
    }
    if (booking.isExpired()) {
      return "expired";
    }
    if (booking.getHeld() != null) {
      return booking.getReceiver() == null ? "contact" : "code";
    }
    if (choosing.getService() != null) {
      return choosing.getCentre() == null ? "place" : "times";
    }
    if (choosing.getProcedure() != null) {
      return "checklist";
    }
    if (!choosing.getWords().isEmpty() && !booking.posted()) {
      Faces.redirect(
          "%s",
          request.getContextPath()
              + "/thu-tuc?q="
              + URLEncoder.encode(choosing.getWords(), StandardCharsets.UTF_8));
    }
    return "start";
  }

  public String getView() {
    return FOLDER + name + ".xhtml";
  }

  /** Whether it is the screen of a hall, which makes itself anew until somebody stops it. */
  public boolean isScreen() {
    return name.equals("screen") && screen.isMoving();
  }

  /** Key of the title. */
  public String getTitle() {
    return name.startsWith("wait-") ? "booking.wait.title" : "booking." + name + ".title";
  }

  /** Whether what was typed has to be corrected; a time that is gone is nobody's error. */
  public boolean isErroneous() {
    return flaws.isAny() && !booking.isLost() && !booking.isExpired();
  }

  /** What the answer came of, to be sent again in the other language. */
  public Map<String, String> getAgain() {
    return booking.posted() ? Flaws.again(request.getParameterMap()) : Map.of();
  }
}

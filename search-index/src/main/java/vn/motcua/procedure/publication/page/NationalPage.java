package vn.motcua.procedure.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.procedure.national.NationalRounds;
import vn.motcua.procedure.national.NationalState;
import vn.motcua.text.PageText;
import vn.motcua.web.StaffMember;

/** How far the portal is with the national service, and asking it now. */
@Named
@RequestScoped
public class NationalPage {
  private static final String AT = "/can-bo/cong-khai/quoc-gia";
  private static final Pattern TROUBLE = Pattern.compile("([A-Z_]+),? ?(.*)", Pattern.DOTALL);

  @Inject private NationalRounds rounds;
  @Inject private StaffMember staff;
  @Inject private Audit audit;
  @Inject private PageText text;
  @Inject private HttpServletRequest request;

  private @Nullable NationalState state;

  /** Before anything is written. */
  public void act() {
    boolean asks = Asked.post(request) && Asked.text(request, "action").equals("ask");
    if (asks && rounds.state().isPresent()) {
      audit.recordFirst(
          AuditEntry.changed(staff.name(), "national-service", "list", "", null, "asked"));
      rounds.hurry();
      Faces.redirect(request.getContextPath() + AT + "?done=asked");
    }
    state = rounds.state().orElse(null);
  }

  /** Null when nobody is asked. */
  public @Nullable NationalState getState() {
    return state;
  }

  public boolean isAsked() {
    return Asked.text(request, "done").equals("asked");
  }

  /** A kind of trouble in words, with its detail. */
  public String trouble(String told) {
    Matcher parts = TROUBLE.matcher(told);
    if (!parts.matches()) {
      return told;
    }
    String kind = text.orElse("national.trouble." + parts.group(1), parts.group(1));
    return parts.group(2).isEmpty() ? kind : kind + " (" + parts.group(2) + ")";
  }
}

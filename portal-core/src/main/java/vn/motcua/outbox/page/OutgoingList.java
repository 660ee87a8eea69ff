package vn.motcua.outbox.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.MessageState;
import vn.motcua.outbox.relay.Outgoing;
import vn.motcua.outbox.relay.Reason;

/** The messages, by state, channel and reason. */
@Named
@RequestScoped
public class OutgoingList {
  private static final int SIZE = 25;

  @Inject private Outgoing outgoing;
  @Inject private OutboxWords words;
  @Inject private HttpServletRequest request;

  private Outgoing.Choice choice = new Outgoing.Choice(null, null, null);
  private Outgoing.Listing listing = new Outgoing.Listing(0, List.of());
  private Map<MessageState, Long> counts = Map.of();
  private int page;

  /** Before anything is written. */
  public void act() {
    Form form = new Form(request, words);
    choice =
        new Outgoing.Choice(
            constant(MessageState.values(), "state"),
            constant(Channel.values(), "channel"),
            constant(Reason.values(), "reason"));
    Reason reason = choice.reason();
    if (form.posted() && "replay".equals(request.getParameter("action")) && reason != null) {
      int replayed = outgoing.replayDead(reason);
      Faces.redirect(request.getContextPath() + "/can-bo/tin-nhan?replayed=%s", replayed);
      return;
    }
    page = form.page();
    listing = outgoing.list(choice, page, SIZE);
    counts = outgoing.counts();
  }

  private <E extends Enum<E>> @Nullable E constant(E[] all, String parameter) {
    String named = request.getParameter(parameter);
    return Arrays.stream(all).filter(one -> one.name().equals(named)).findFirst().orElse(null);
  }

  public Outgoing.Choice getChoice() {
    return choice;
  }

  public Outgoing.Listing getListing() {
    return listing;
  }

  public MessageState[] getStates() {
    return MessageState.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Reason[] getReasons() {
    return Reason.values();
  }

  public long count(MessageState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** Whether all that were given up for the chosen reason can be tried again at once. */
  public boolean isReplayable() {
    return choice.state() == MessageState.DEAD && choice.reason() != null && listing.total() > 0;
  }

  /** How many have just been taken up again; empty when none. */
  public String getReplayed() {
    return new Form(request, words).number("replayed").map(String::valueOf).orElse("");
  }

  public int getPage() {
    return page;
  }

  public long getPages() {
    return (listing.total() + SIZE - 1) / SIZE;
  }

  public String href(int wanted) {
    return "?state="
        + Objects.toString(choice.state(), "")
        + "&channel="
        + Objects.toString(choice.channel(), "")
        + "&reason="
        + Objects.toString(choice.reason(), "")
        + "&page="
        + wanted;
  }
}

package vn.motcua.casefile.following;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.following.Follow.State;
import vn.motcua.casefile.store.Cases;
import vn.motcua.outbox.relay.MessageState;
import vn.motcua.outbox.relay.Outgoing;
import vn.motcua.outbox.relay.StoredMessage;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** What was sent to followers and whether it arrived, for themselves and for staff. */
@Named
@RequestScoped
public class Deliveries {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

  @Inject private Cases cases;
  @Inject private Outgoing outgoing;
  @Inject private PageText text;

  /**
   * A message to a follower.
   *
   * @param at when its state last changed
   */
  public record Delivery(String what, String state, boolean arrived, String at) {}

  /** A follower as colleagues see them. */
  public record Follower(String who, String state, List<Delivery> deliveries) {}

  /** The latest first. */
  public List<Delivery> of(Follow follow) {
    return cases.read(sql -> FollowTable.sent(sql, follow.id())).stream()
        .map(sent -> delivery(sent, outgoing.find(sent.message()).orElse(null)))
        .toList();
  }

  private Delivery delivery(FollowTable.Sent sent, @Nullable StoredMessage message) {
    MessageState state = message == null ? MessageState.SENT : message.course().state();
    Instant at = message == null ? sent.happenedAt() : message.changedAt();
    return new Delivery(
        text.get("case.follow.news." + sent.kind()),
        text.get("case.follow.delivery." + state),
        state == MessageState.SENT,
        WHEN.format(at));
  }

  /** Who follows a case, or has asked for it; their addresses are not shown as a whole. */
  public List<Follower> followers(long caseId) {
    return List.of(State.ACTIVE, State.PENDING).stream()
        .flatMap(state -> cases.read(sql -> FollowTable.of(sql, List.of(caseId), state)).stream())
        .map(
            follow ->
                new Follower(
                    masked(follow), text.get("case.follow.state." + follow.state()), of(follow)))
        .toList();
  }

  /** {@code an…@example.vn}; of a business its program. */
  public static String masked(Follow follow) {
    String mail = follow.mail();
    if (mail == null) {
      return String.valueOf(follow.client());
    }
    int at = mail.lastIndexOf('@');
    return mail.substring(0, Math.min(2, at)) + "…" + mail.substring(at);
  }

  public String mask(Follow follow) {
    return masked(follow);
  }

  /** Code of the case that is followed. */
  public String code(Follow follow) {
    return cases.whole(follow.caseId()).map(whole -> whole.row().code()).orElse("");
  }
}

package vn.motcua.casefile.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.motcua.casefile.following.Follow.State;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.store.CasesTold;
import vn.motcua.casefile.store.Phase;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Language;

/**
 * Who follows a case, and telling them. Of each piece of news a follower is told once, whatever
 * order the events come in and however often: its key is stored beside the follower in the
 * transaction that stores the event and writes the message.
 */
@ApplicationScoped
public class Followers {
  private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
  private static final int MOST = 10;

  @Inject private Cases cases;
  @Inject private Outbox outbox;
  @Inject private FollowMessages messages;
  @Inject private FollowToken tokens;
  @Inject private Clock clock;

  /**
   * Asks a mailbox whether it wants to be told of a case that was opened just now. Nothing is told
   * before it says so; what the answer is nobody sees here.
   *
   * @param site address of the portal
   * @throws PortalProblem 409 when the case has ended, or too many follow it
   */
  @Transactional
  public void ask(CaseRow row, MailAddress mail, Language language, String site) {
    Instant now = clock.instant();
    lock(row.id());
    if (row.phase() == Phase.ENDED) {
      throw new PortalProblem(409, "case-follow-over");
    }
    boolean send =
        cases.read(
            sql -> {
              int others =
                  FollowTable.of(sql, List.of(row.id()), State.PENDING).size()
                      + FollowTable.of(sql, List.of(row.id()), State.ACTIVE).size();
              if (others >= MOST
                  && FollowTable.find(sql, row.id(), "mail", mail.value()).isEmpty()) {
                throw new PortalProblem(409, "case-follow-full");
              }
              return FollowTable.ask(
                  sql, row.id(), mail.value(), language, site, now, now.minus(ASK_AGAIN));
            });
    if (send) {
      Follow follow =
          cases.read(sql -> FollowTable.find(sql, row.id(), "mail", mail.value())).orElseThrow();
      outbox.send(messages.confirm(follow, row.code(), mail.value()));
    }
  }

  /** The program of a business follows a case it has opened; returns the type of its events. */
  @Transactional
  public String follow(CaseRow row, String client, String site) {
    lock(row.id());
    cases.read(
        sql -> {
          FollowTable.add(sql, row.id(), client, site, clock.instant());
          return row;
        });
    Follow follow =
        cases.read(sql -> FollowTable.find(sql, row.id(), "client", client)).orElseThrow();
    begin(follow);
    return FollowMessages.type(client);
  }

  /** The program of a business has heard enough. */
  @Transactional
  public void leave(CaseRow row, String client) {
    cases
        .read(sql -> FollowTable.find(sql, row.id(), "client", client))
        .ifPresent(follow -> move(follow, State.ACTIVE, State.ENDED));
  }

  /** Who a token is for; empty for any other text, and when it is forgotten. */
  @Transactional
  public Optional<Follow> find(String token) {
    OptionalLong id = tokens.read(token);
    return id.isEmpty()
        ? Optional.empty()
        : cases.read(sql -> FollowTable.find(sql, id.getAsLong()));
  }

  /** The mailbox says that it wants it. Once is enough. */
  @Transactional
  public void confirm(Follow follow) {
    lock(follow.caseId());
    begin(follow);
  }

  /** The mailbox has heard enough, or never wanted it. */
  @Transactional
  public void end(Follow follow) {
    if (!move(follow, State.ACTIVE, State.ENDED)) {
      move(follow, State.PENDING, State.ENDED);
    }
  }

  /** What has happened until now is known; they see it on the page of the case. */
  private void begin(Follow follow) {
    if (!move(follow, State.PENDING, State.ACTIVE)) {
      return;
    }
    List<News> known = News.of(cases.whole(follow.caseId()).orElseThrow().story());
    cases.read(
        sql -> {
          for (News news : known) {
            FollowTable.note(sql, follow.id(), news, clock.instant());
          }
          return known;
        });
  }

  private boolean move(Follow follow, State from, State to) {
    return cases.read(sql -> FollowTable.move(sql, follow.id(), from, to, clock.instant()));
  }

  /** As events are stored: so nothing comes between what is known and what is told. */
  private void lock(long caseId) {
    cases.read(
        sql ->
            sql.first("SELECT id FROM case_file WHERE id = ? FOR UPDATE", row -> 1, caseId)
                .isPresent());
  }

  void tell(@Observes CasesTold told) {
    for (Follow follow : cases.read(sql -> FollowTable.of(sql, told.ids(), State.ACTIVE))) {
      Cases.WholeCase whole = cases.whole(follow.caseId()).orElseThrow();
      for (News news : News.of(whole.story())) {
        tell(follow, news, whole.row());
      }
    }
  }

  private void tell(Follow follow, News news, CaseRow row) {
    Instant now = clock.instant();
    if (!cases.read(sql -> FollowTable.note(sql, follow.id(), news, now))) {
      return;
    }
    List<Long> keys = outbox.send(messages.news(follow, news, row));
    cases.read(
        sql -> {
          FollowTable.touch(sql, follow.id(), now);
          FollowTable.sent(sql, follow.id(), news, keys.isEmpty() ? null : keys.get(0));
          return keys;
        });
  }
}

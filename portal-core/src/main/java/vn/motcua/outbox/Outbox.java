package vn.motcua.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.mail.MailBody;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.Envelope;
import vn.motcua.outbox.relay.OutboxTable;
import vn.motcua.outbox.relay.Relays;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.sms.SmsBody;
import vn.motcua.outbox.sms.SmsSetup;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.outbox.template.TemplateText;
import vn.motcua.outbox.template.Templates;
import vn.motcua.outbox.webhook.CloudEvent;
import vn.motcua.outbox.webhook.Subscription;
import vn.motcua.outbox.webhook.Subscriptions;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/**
 * The one way to the outside. A message is written in the caller's transaction: when that is rolled
 * back nothing goes out, when it is committed the message goes out sooner or later, at least once.
 */
@ApplicationScoped
public class Outbox {
  private static final int LONGEST_TITLE = 300;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Inject private Clock clock;
  @Inject private Texts texts;
  @Inject private Templates templates;
  @Inject private SmsSetup sms;
  @Inject private Subscriptions subscriptions;
  @Inject private Relays relays;

  @Inject
  @ConfigProperty(name = "portal.public.url")
  private Optional<String> portal;

  /**
   * Writes a message; sending begins when the transaction is committed.
   *
   * @return the keys under which staff find it: one for a mail or an SMS, one for each subscription
   *     of an event
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Long> send(Message message) {
    Instant now = OutboxTable.stored(clock.instant());
    List<Long> keys =
        em.unwrap(Session.class)
            .doReturningWork(
                connection -> {
                  Sql sql = new Sql(connection);
                  List<Long> written = new ArrayList<>();
                  for (Envelope envelope : envelopes(sql, message, now)) {
                    written.add(OutboxTable.insert(sql, envelope));
                  }
                  return written;
                });
    transactions.registerInterposedSynchronization(new WakeAfterCommit());
    return keys;
  }

  private List<Envelope> envelopes(Sql sql, Message message, Instant now) throws SQLException {
    if (message instanceof Message.Mail mail) {
      return List.of(envelope(sql, mail, now));
    }
    if (message instanceof Message.Sms one) {
      return List.of(envelope(one, now));
    }
    return envelopes(sql, (Message.Event) message, now);
  }

  private Envelope envelope(Sql sql, Message.Mail mail, Instant now) throws SQLException {
    TemplateText.Filled text = templates.fill(sql, mail.template(), mail.language(), mail.values());
    String footer = texts.get(mail.language(), "outbox.mail.footer");
    MailBody body =
        new MailBody(
            text.html() + "\n<hr /><p>" + footer + "</p>",
            text.text() + "\n\n-- \n" + footer + "\n",
            mail.unsubscribe());
    return envelope(
        Channel.MAIL,
        mail.to().value(),
        mail.language(),
        mail.template().name(),
        text.subject(),
        body.toPayload(),
        null,
        mail.matter(),
        now);
  }

  private Envelope envelope(Message.Sms message, Instant now) {
    List<String> values = message.values().stream().map(SmsValue::written).toList();
    String key = "sms." + message.template().name();
    if (texts.getOrElse(message.language(), key, "").isEmpty()) {
      throw new IllegalArgumentException("No words for " + key);
    }
    String words = sms.words(texts.get(message.language(), key, values.toArray()));
    return envelope(
        Channel.SMS,
        message.to().value(),
        message.language(),
        message.template().name(),
        words,
        new SmsBody(message.template().name(), values, words).toPayload(),
        null,
        message.matter(),
        now);
  }

  private List<Envelope> envelopes(Sql sql, Message.Event event, Instant now) throws SQLException {
    String body =
        CloudEvent.json(
            UUID.randomUUID().toString(),
            portal.orElse("urn:mot-cua:portal"),
            event.type(),
            event.matter(),
            now,
            event.data());
    List<Envelope> all = new ArrayList<>();
    for (Subscription subscription : subscriptions.wanting(sql, event.type())) {
      all.add(
          envelope(
              Channel.WEBHOOK,
              subscription.url(),
              Language.VI,
              event.type(),
              event.type(),
              body,
              subscription.id(),
              event.matter(),
              now));
    }
    return all;
  }

  private static Envelope envelope(
      Channel channel,
      String recipient,
      Language language,
      String kind,
      String title,
      String payload,
      @Nullable Long subscription,
      String matter,
      Instant now) {
    return new Envelope(
        UUID.randomUUID().toString(),
        channel,
        recipient,
        language,
        kind,
        title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
        payload,
        subscription,
        matter,
        now);
  }

  private final class WakeAfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relays.wake();
      }
    }
  }
}

package vn.motcua.feedback.sending;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Entry;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.mail.FeedbackMails;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.TypedText;

/**
 * Where {@code portal.feedback.confirm} says so, a sender shows by a code that the mail address or
 * telephone is theirs, before the feedback is taken. Who stays anonymous never has to.
 */
@ApplicationScoped
public class Confirmation {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private CodeTable codes;
  @Inject private FeedbackMails mails;
  @Inject private PortalSecret secret;

  @Inject
  @ConfigProperty(name = "portal.feedback.confirm")
  private Optional<String> ways;

  private @Nullable KeyedHash hash;

  @PostConstruct
  void begin() {
    hash = secret.keyedHash("feedback code");
  }

  /** Whether a code is asked for: of forms only, programs have their own ways. */
  public boolean needed(Matter matter) {
    return matter.entry() == Entry.ONLINE && (byMail(matter) || bySms(matter));
  }

  private boolean byMail(Matter matter) {
    return on("mail") && !matter.sender().email().isEmpty();
  }

  private boolean bySms(Matter matter) {
    return on("sms") && !matter.sender().phone().isEmpty();
  }

  private boolean on(String way) {
    return Arrays.stream(ways.orElse("").split(",", -1))
        .anyMatch(one -> one.strip().toLowerCase(Locale.ROOT).equals(way));
  }

  /**
   * Lets the feedback pass when the code of its form was typed.
   *
   * @throws CodeNeeded otherwise
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void check(String form, Matter matter, String typed) {
    String key = key(form, matter);
    if (!codes.mayTry(key)) {
      throw CodeNeeded.over();
    }
    if (!codes.is(key, code(key, TypedText.codeLetters(typed)))) {
      throw CodeNeeded.wrong();
    }
  }

  /** Sends a code, so often and no more. */
  @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = CodeNeeded.class)
  public void send(String form, Matter matter) {
    String key = key(form, matter);
    String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    if (!codes.renew(key, code(key, code))) {
      throw CodeNeeded.over();
    }
    if (byMail(matter)) {
      mails.codeByMail(matter, code);
    } else {
      mails.codeBySms(matter, code);
    }
  }

  private String key(String form, Matter matter) {
    return hash().hex(form, matter.sender().email(), matter.sender().phone());
  }

  private String code(String key, String code) {
    return hash().hex(key, code);
  }

  private KeyedHash hash() {
    return Objects.requireNonNull(hash, "not begun");
  }
}

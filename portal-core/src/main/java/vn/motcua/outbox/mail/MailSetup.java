package vn.motcua.outbox.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.outbox.relay.Sender;
import vn.motcua.plugin.StartupTask;
import vn.motcua.problem.InvalidInput;

/** Sets mail up as the operator's file says, and says at start what is wrong with it. */
@ApplicationScoped
public class MailSetup implements StartupTask {
  private static final int DEFAULT_PORT = 587;

  @Inject
  @ConfigProperty(name = "portal.mail.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "portal.mail.port")
  private Optional<Integer> port;

  @Inject
  @ConfigProperty(name = "portal.mail.security")
  private Optional<String> security;

  @Inject
  @ConfigProperty(name = "portal.mail.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "portal.mail.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "portal.mail.from")
  private Optional<String> from;

  @Inject
  @ConfigProperty(name = "portal.mail.from.name")
  private Optional<String> fromName;

  @Inject
  @ConfigProperty(name = "portal.mail.reply-to")
  private Optional<String> replyTo;

  /** Whether mails leave the portal. */
  public boolean configured() {
    return host.isPresent();
  }

  @Produces
  @Singleton
  Sender mailSender() {
    return new MailSender(settings(), MailSender.PATIENT);
  }

  private MailSettings settings() {
    return new MailSettings(
        host.orElse(""),
        port.orElse(DEFAULT_PORT),
        Arrays.stream(MailSettings.Security.values())
            .filter(known -> known.name().equals(named()))
            .findFirst()
            .orElse(MailSettings.Security.STARTTLS),
        user.orElse(""),
        password.orElse(""),
        from.orElse(""),
        fromName.orElse(""),
        replyTo.orElse(""));
  }

  private String named() {
    return security.orElse("STARTTLS").toUpperCase(Locale.ROOT);
  }

  @Override
  public int order() {
    return 14;
  }

  @Override
  public String description() {
    return "settings of mail";
  }

  @Override
  public void run() {
    if (!configured()) {
      return;
    }
    if (!settings().security().name().equals(named())) {
      throw new IllegalArgumentException("portal.mail.security must be none, starttls or tls");
    }
    try {
      MailAddress.of("portal.mail.from", from.orElse(""));
      replyTo.ifPresent(address -> MailAddress.of("portal.mail.reply-to", address));
    } catch (InvalidInput none) {
      throw new IllegalArgumentException(
          none.fields().get(0).field() + " must be a mail address", none);
    }
  }
}

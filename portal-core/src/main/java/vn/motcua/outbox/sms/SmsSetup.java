package vn.motcua.outbox.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.outbox.http.HttpSetup;
import vn.motcua.outbox.relay.Sender;
import vn.motcua.plugin.StartupTask;

/** Sets SMS up as the operator's file says. */
@ApplicationScoped
public class SmsSetup implements StartupTask {
  @Inject private Config config;
  @Inject private HttpSetup http;

  @Inject
  @ConfigProperty(name = "portal.sms.url")
  private Optional<String> url;

  @Inject
  @ConfigProperty(name = "portal.sms.authorization")
  private Optional<String> authorization;

  @Inject
  @ConfigProperty(name = "portal.sms.body")
  private Optional<String> body;

  @Inject
  @ConfigProperty(name = "portal.sms.accents")
  private Optional<Boolean> accents;

  /** Whether SMS leave the portal. */
  public boolean configured() {
    return url.isPresent();
  }

  /** The words as they are to be sent. */
  public String words(String text) {
    return accents.orElse(false) ? text : SmsBody.withoutAccents(text);
  }

  @Produces
  @Singleton
  Sender smsSender() {
    return new SmsSender(
        new SmsSender.Gateway(
            url.orElse(""),
            authorization.orElse(""),
            body.orElse("{}"),
            name ->
                config.getOptionalValue("portal.sms.template." + name, String.class).orElse(name)),
        http.free());
  }

  @Override
  public int order() {
    return 14;
  }

  @Override
  public String description() {
    return "settings of SMS";
  }

  @Override
  public void run() {
    if (configured()) {
      new SmsRequest(body.orElse(""));
    }
  }
}

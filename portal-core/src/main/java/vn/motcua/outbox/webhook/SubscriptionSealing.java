package vn.motcua.outbox.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.motcua.plugin.StartupTask;

/** Encrypts the secrets of webhooks under a new key when the one before is named. */
@ApplicationScoped
public class SubscriptionSealing implements StartupTask {
  @Inject private Subscriptions subscriptions;

  @Override
  public int order() {
    return 6;
  }

  @Override
  public String description() {
    return "encrypting the secrets of webhooks";
  }

  @Override
  public void run() {
    subscriptions.encryptAnew();
  }
}

package vn.motcua.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import vn.motcua.plugin.StartupTask;

/** Finds a period that cannot be used at the start, rather than at night. */
@ApplicationScoped
public class PeriodCheck implements StartupTask {
  @Inject private Periods periods;
  @Inject @Any private Instance<Anonymiser> anonymisers;

  @Override
  public int order() {
    return 4;
  }

  @Override
  public String description() {
    return "reading how long personal data are kept";
  }

  @Override
  public void run() {
    anonymisers.forEach(each -> periods.of(each.kind()));
  }
}

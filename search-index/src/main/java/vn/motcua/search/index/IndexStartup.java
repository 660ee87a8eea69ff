package vn.motcua.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.motcua.plugin.StartupTask;
import vn.motcua.procedure.Procedures;

/** At start: decisions whose day has come, then the index made equal to the database. */
@ApplicationScoped
public class IndexStartup implements StartupTask {
  @Inject private Procedures procedures;
  @Inject private IndexKeeper index;

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String description() {
    return "check of the index";
  }

  @Override
  public void run() {
    procedures.bringIntoForce();
    index.repair();
    index.compact();
  }
}

package vn.motcua.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.motcua.plugin.StartupTask;

/** At start, once the index is whole: the titles that are offered while people type. */
@ApplicationScoped
public class TitlesStartup implements StartupTask {
  @Inject private PublishedTitles titles;

  @Override
  public int order() {
    return 35;
  }

  @Override
  public String description() {
    return "reading of the titles";
  }

  @Override
  public void run() {
    titles.read();
  }
}

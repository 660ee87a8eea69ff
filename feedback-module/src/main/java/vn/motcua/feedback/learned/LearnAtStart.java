package vn.motcua.feedback.learned;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.motcua.plugin.StartupTask;

/** So that the first who asks need not wait. */
@ApplicationScoped
public class LearnAtStart implements StartupTask {
  @Inject private RoutingSuggestions suggestions;

  @Override
  public int order() {
    return 70;
  }

  @Override
  public String description() {
    return "learning from where feedback went";
  }

  @Override
  public void run() {
    suggestions.begin();
  }
}

package vn.motcua.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.motcua.plugin.StartupTask;

/** Makes feedback searchable that came before there was the search. */
@ApplicationScoped
public class WordFilling implements StartupTask {
  private static final int PORTION = 200;

  @Inject private WordStore words;

  @Override
  public int order() {
    return 65;
  }

  @Override
  public String description() {
    return "words of feedback for searching";
  }

  @Override
  public void run() {
    boolean more = true;
    while (more) {
      more = words.fill(PORTION);
    }
  }
}

package vn.motcua.feedback.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.feedback.learned.SimilarTexts;

/**
 * Published answers to something like what somebody is writing. An index in memory of the register
 * and of nothing else, made anew when the register has changed; what is asked for is not kept.
 */
@ApplicationScoped
public class SimilarAnswers {
  static final int MOST = 3;

  /** Of more answers than that the oldest are not offered. */
  private static final int INDEXED = 5_000;

  @Inject private Register register;

  private Register.Stamp made = Register.Stamp.NEVER;
  private SimilarTexts texts = SimilarTexts.of(Map.of());

  /** The most similar first; each of them public at this moment. */
  public List<PublicFeedback> to(String text) {
    return current().to(text, MOST).stream().map(register::find).flatMap(Optional::stream).toList();
  }

  /** Who still reads the one before does so undisturbed. */
  private synchronized SimilarTexts current() {
    Register.Stamp now = register.stamp();
    if (!now.equals(made)) {
      Map<String, String> published = new LinkedHashMap<>();
      for (PublicFeedback one : register.find(Register.Question.ALL, 0, INDEXED).hits()) {
        published.put(one.id(), one.question() + "\n" + one.answer());
      }
      texts = SimilarTexts.of(published);
      made = now;
    }
    return texts;
  }
}

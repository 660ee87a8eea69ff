package vn.motcua.casefile;

import vn.motcua.casefile.timeline.Completion;

/**
 * A dot of the progress line.
 *
 * @param key key of its name
 * @param look {@code done}, {@code now} or empty, as the theme calls them
 */
public record Step(String key, String look) {
  static Step of(int number, Completion completion) {
    return new Step("case.step." + number, look(number, completion));
  }

  public boolean now() {
    return look.equals("now");
  }

  private static String look(int number, Completion completion) {
    if (number < completion.step() || completion.state() == Completion.State.DONE) {
      return "done";
    }
    return number == completion.step() ? "now" : "";
  }
}

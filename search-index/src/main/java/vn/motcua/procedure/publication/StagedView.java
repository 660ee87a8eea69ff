package vn.motcua.procedure.publication;

/**
 * What is looked for in the list.
 *
 * @param text part of a code, name or source; empty for all
 */
public record StagedView(Part part, String text) {

  /** Which ones. */
  public enum Part {
    WAITING("s.state = OPEN and s.difference <> SAME"),
    NEW("s.state = OPEN and s.difference = NEW"),
    CHANGED("s.state = OPEN and s.difference = CHANGED"),
    GONE("s.state = OPEN and s.difference = GONE"),
    SAME("s.state = OPEN and s.difference = SAME"),
    REJECTED("s.state = REJECTED"),
    APPROVED("s.state = APPROVED");

    private final String condition;

    Part(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }
  }
}

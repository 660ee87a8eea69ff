package vn.motcua.search.scoring;

/** The search took longer than it may. */
public final class TooLate extends Exception {
  private static final long serialVersionUID = 1;
}

package vn.motcua.plugin;

/**
 * Work to be done once before the portal is ready: loading the demo, an import, mending the index.
 * Must be safe to repeat: it runs at every start, and again when it failed.
 */
public interface StartupTask {
  /** Lower runs first; departments 10, procedures 20, index 30, cases 40. */
  int order();

  /** Shown by the readiness check while it runs, in English. */
  String description();

  void run() throws Exception;
}

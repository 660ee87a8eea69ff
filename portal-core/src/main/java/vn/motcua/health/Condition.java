package vn.motcua.health;

/** How something is doing. */
public enum Condition {
  WELL,
  /** It works, but somebody should look. */
  POOR,
  AWAY,
  /** Not set up in this installation. */
  UNUSED,
  /** Not looked at yet, or for too long. */
  UNKNOWN
}

package vn.motcua.procedure;

/** How far a procedure can be done online (một phần, toàn trình). */
public enum OnlineLevel {
  FULL,
  PARTIAL,
  NONE,
  UNKNOWN
}

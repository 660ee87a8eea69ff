package vn.motcua.procedure;

/** How an application can be handed in. */
public enum Channel {
  COUNTER,
  ONLINE,
  POSTAL
}

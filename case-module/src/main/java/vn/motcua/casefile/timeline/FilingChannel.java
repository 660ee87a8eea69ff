package vn.motcua.casefile.timeline;

/** How a case was handed in. */
public enum FilingChannel {
  COUNTER,
  ONLINE,
  POSTAL
}

package vn.motcua.casefile;

/** How a case was handed in. */
public enum FilingChannel {
  COUNTER,
  ONLINE,
  POSTAL
}

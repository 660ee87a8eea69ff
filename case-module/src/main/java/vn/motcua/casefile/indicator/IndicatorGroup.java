package vn.motcua.casefile.indicator;

/** What the indicators are about. */
public enum IndicatorGroup {
  OPENNESS,
  PROGRESS,
  ONLINE,
  DIGITISATION,
  PAYMENT,
  SATISFACTION
}

package vn.motcua.search;

import vn.motcua.search.index.IndexFields;

/** A way to narrow the results; {@link #parameter()} is its name in addresses. */
public enum Facet {
  FIELD("field", IndexFields.FIELD),
  DEPARTMENT("department", IndexFields.DEPARTMENT),
  LEVEL("level", IndexFields.LEVEL),
  CHANNEL("channel", IndexFields.CHANNEL),
  ONLINE("online", IndexFields.ONLINE),
  SUBJECT("subject", IndexFields.SUBJECT);

  private final String parameter;
  private final String indexField;

  Facet(String parameter, String indexField) {
    this.parameter = parameter;
    this.indexField = indexField;
  }

  public String parameter() {
    return parameter;
  }

  String indexField() {
    return indexField;
  }
}

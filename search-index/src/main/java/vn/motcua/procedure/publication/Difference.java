package vn.motcua.procedure.publication;

import vn.motcua.procedure.PublicationKind;

/** How what was handed in stands to the latest version decided. */
public enum Difference {
  /** Not known here, or repealed. */
  NEW(PublicationKind.PUBLISH),
  CHANGED(PublicationKind.AMEND),
  /** Not in a whole list any more, or to be repealed. */
  GONE(PublicationKind.REPEAL),
  SAME(PublicationKind.AMEND);

  private final PublicationKind kind;

  Difference(PublicationKind kind) {
    this.kind = kind;
  }

  /** What a decision does that approves it. */
  public PublicationKind kind() {
    return kind;
  }
}

package vn.motcua.procedure;

/** What a publication decision does to a procedure. */
public enum PublicationKind {
  PUBLISH,
  AMEND,
  REPEAL
}

package vn.motcua.procedure.publication;

/** What staff made of something staged. */
public enum StagedState {
  OPEN,
  REJECTED,
  APPROVED
}

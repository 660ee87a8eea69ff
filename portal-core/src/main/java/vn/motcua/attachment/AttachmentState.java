package vn.motcua.attachment;

/** What is known of viruses in an attachment. */
public enum AttachmentState {
  /** The scanner was away; it is asked again, and nobody is given the file before. */
  PENDING,
  CLEAN,
  /** The file is deleted. */
  INFECTED,
  /** There is no scanner; once there is, like {@link #PENDING}. */
  UNSCANNED
}

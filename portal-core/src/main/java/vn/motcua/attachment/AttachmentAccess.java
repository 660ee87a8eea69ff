package vn.motcua.attachment;

/**
 * Says who may read what hangs on the things of a feature. A feature that has attachments offers a
 * CDI bean of this type; of a kind that nobody speaks for, nothing is ever given out.
 */
public interface AttachmentAccess {
  /** Of the things, as given to {@link Attachments#attach}. */
  String kind();

  /**
   * Whether whoever makes this request may read the attachments of the thing. Asked for every
   * single read.
   */
  boolean mayRead(long subject);
}

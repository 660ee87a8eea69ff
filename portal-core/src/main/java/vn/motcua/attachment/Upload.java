package vn.motcua.attachment;

import java.util.List;
import java.util.UUID;
import vn.motcua.problem.InvalidInput;

/** What became of a file that somebody sent. */
public sealed interface Upload {
  /**
   * It is kept, for a day; {@link Attachments#attach} keeps it for good.
   *
   * @param name as it was sent, made harmless, ending as its type does
   * @param bytes of what is kept, which of images is another copy
   */
  record Stored(UUID id, String name, AttachmentType type, long bytes, AttachmentState state)
      implements Upload {}

  /**
   * Nothing of it is kept.
   *
   * @param values fill the {@code {0}}… of the words for the flaw
   */
  record Refused(UploadFlaw flaw, List<Object> values) implements Upload {
    /** Of its words. */
    public String key() {
      return "attachment.flaw." + flaw;
    }

    /** To be thrown for the field that the file was sent in. */
    public InvalidInput problem(String field) {
      return new InvalidInput(field, key(), values.toArray());
    }
  }
}

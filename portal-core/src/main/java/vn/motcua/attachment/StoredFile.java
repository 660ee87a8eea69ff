package vn.motcua.attachment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of attachments.
 *
 * @param kind of what it hangs on; null while it hangs on nothing
 */
record StoredFile(
    UUID id,
    String name,
    AttachmentType type,
    long bytes,
    String sha256,
    AttachmentState state,
    @Nullable String kind,
    long subject,
    int scans) {}

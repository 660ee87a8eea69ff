package vn.motcua.attachment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is done for attachments in the background. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttachmentRounds {
  private static final Logger LOG = Logger.getLogger(AttachmentRounds.class.getName());

  @Inject private Attachments attachments;
  @Inject private VirusScanner scanner;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void scan() {
    if (scanner.isThere()) {
      try {
        attachments.files().scanWaiting();
      } catch (SQLException | UncheckedIOException away) {
        LOG.log(Level.FINE, "Attachments are not scanned for now", away);
      }
    }
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void sweep() {
    try {
      attachments.files().sweep();
    } catch (SQLException | IOException | UncheckedIOException away) {
      LOG.log(Level.WARNING, "Old attachments are not removed for now", away);
    }
  }
}

package vn.motcua.search.index;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Before the first request is answered, nothing withdrawn is in the index any more. Not a start-up
 * task: those run while the first visitors are already served. Without the database the start goes
 * on, and the check of the index follows when it is back.
 */
@WebListener
public final class WithdrawnFirst implements ServletContextListener {
  private static final Logger LOG = Logger.getLogger(WithdrawnFirst.class.getName());

  @Inject private IndexKeeper index;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      index.withdraw();
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Withdrawn procedures are looked for later", away);
    }
  }
}

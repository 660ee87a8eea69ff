package vn.motcua.portal.deployment;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import vn.motcua.database.EmbeddedDatabase;
import vn.motcua.portal.probe.AttachmentProbe;

/**
 * Starts a database and the WAR when Arquillian starts its container, and ends both with it.
 * Arquillian makes one object of this class and calls its observers.
 */
public final class SharedDeployment {
  private static final int BEFORE_ARQUILLIAN = 1;

  private @Nullable EmbeddedDatabase database;
  private @Nullable WebArchive war;
  private List<ServerProcess> server = List.of();

  public void configure(@Observes(precedence = BEFORE_ARQUILLIAN) SetupContainer event)
      throws IOException {
    ServerFolder.make();
    EmbeddedDatabase started = EmbeddedDatabase.temporary();
    database = started;
    ServerOptions.of(started).forEach(event.getContainer().getContainerConfiguration()::property);
  }

  public void deploy(@Observes AfterStart event) throws DeploymentException {
    Set<ProcessHandle> before = children();
    WebArchive archive =
        ShrinkWrap.createFromZipFile(WebArchive.class, TestPaths.target("portal.war").toFile());
    archive.addPackage(AttachmentProbe.class.getPackage());
    war = archive;
    DeployableContainer<?> container = event.getDeployableContainer();
    int port;
    try {
      port = container.deploy(archive).getContexts(HTTPContext.class).iterator().next().getPort();
    } catch (DeploymentException failed) {
      throw new DeploymentException("Not deployed; see " + ServerFolder.log(), failed);
    }
    List<ProcessHandle> begun =
        children().stream().filter(child -> !before.contains(child)).toList();
    begun.forEach(DeployedPortal::runsIn);
    server = begun.stream().map(ServerProcess::new).toList();
    DeployedPortal.arriveAt(URI.create("http://localhost:" + port));
  }

  public void undeploy(@Observes BeforeStop event) throws DeploymentException, IOException {
    if (war != null) {
      event.getDeployableContainer().undeploy(war);
    }
    for (ServerProcess process : server) {
      process.awaitEnd();
    }
    if (database != null) {
      database.close();
    }
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }
}

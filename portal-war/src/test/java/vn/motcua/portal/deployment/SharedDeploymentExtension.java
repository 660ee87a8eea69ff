package vn.motcua.portal.deployment;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes Arquillian, which would deploy for each class, deploy once for all of them. */
public final class SharedDeploymentExtension implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(SharedDeployment.class);
  }
}

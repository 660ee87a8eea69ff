package vn.motcua.plugin;

import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.internal.DatasourceConnectionProviderImpl;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Migrates the schema of every feature while the persistence unit is built, which is before
 * Hibernate validates it and before CDI starts. One history table per feature, so a feature can be
 * added to a running installation.
 */
public final class FeatureMigrations implements Integrator {
  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
    ConnectionProvider connections =
        sessionFactory.getServiceRegistry().requireService(ConnectionProvider.class);
    if (connections instanceof DatasourceConnectionProviderImpl provider) {
      migrate(provider.getDataSource());
    }
  }

  static void migrate(DataSource database) {
    for (FeatureSchema feature : ServiceLoader.load(FeatureSchema.class)) {
      Flyway.configure(FeatureMigrations.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:db/migration/" + feature.name())
          .table("flyway_" + feature.name())
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .connectRetries(10)
          .load()
          .migrate();
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {}
}

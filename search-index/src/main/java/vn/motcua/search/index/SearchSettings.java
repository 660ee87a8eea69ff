package vn.motcua.search.index;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneIndexSettings;
import org.hibernate.search.engine.cfg.BackendSettings;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Gives Hibernate Search its settings, from the portal's own, before the persistence unit starts.
 */
public final class SearchSettings implements ServiceContributor {
  @Override
  public void contribute(StandardServiceRegistryBuilder builder) {
    Config config = ConfigProvider.getConfig();
    String folder =
        config
            .getOptionalValue("portal.search.directory", String.class)
            .orElseGet(
                () ->
                    config.getOptionalValue("portal.data", String.class).orElse("data") + "/index");
    builder.applySetting(
        HibernateOrmMapperSettings.MAPPING_CONFIGURER, ProcedureIndexMapping.class.getName());
    builder.applySetting(
        BackendSettings.backendKey(LuceneBackendSettings.ANALYSIS_CONFIGURER),
        "class:" + VietnameseAnalysis.class.getName());
    builder.applySetting(
        BackendSettings.backendKey(LuceneBackendSettings.LUCENE_VERSION), "LATEST");
    builder.applySetting(
        BackendSettings.backendKey(LuceneIndexSettings.DIRECTORY_ROOT),
        Path.of(folder).toAbsolutePath().toString());
  }
}

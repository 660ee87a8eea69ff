package vn.motcua.plugin;

import java.util.ServiceLoader;
import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;

/** Adds the entities of every feature on the class path, so persistence.xml names none of them. */
public final class FeatureEntities implements AdditionalMappingContributor {
  @Override
  public void contribute(
      AdditionalMappingContributions contributions,
      InFlightMetadataCollector metadata,
      ResourceStreamLocator resources,
      MetadataBuildingContext context) {
    for (FeatureSchema feature : ServiceLoader.load(FeatureSchema.class)) {
      feature.entities().forEach(contributions::contributeEntity);
    }
  }
}

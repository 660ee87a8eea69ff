package vn.motcua.search.index;

import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import vn.motcua.procedure.Procedure;

/** Says that procedures are indexed, without the procedures knowing. */
public final class ProcedureIndexMapping implements HibernateOrmSearchMappingConfigurer {
  @Override
  public void configure(HibernateOrmMappingConfigurationContext context) {
    TypeMappingStep procedure = context.programmaticMapping().type(Procedure.class);
    procedure.indexed().index("procedure");
    procedure.binder(new ProcedureBinder());
  }
}

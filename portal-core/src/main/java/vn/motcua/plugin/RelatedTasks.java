package vn.motcua.plugin;

import java.util.List;
import java.util.Map;
import vn.motcua.casedirectory.CaseStanding;
import vn.motcua.code.ProcedureCode;

/**
 * What a feature offers on the page of a procedure and on that of a case, for instance booking an
 * appointment. A CDI bean per feature; those of all features are shown in their order.
 */
public interface RelatedTasks {
  /** Base name of its texts. */
  String bundle();

  /** On the page of a procedure: a link each, with the fields as its query. */
  List<Offer> forProcedure(ProcedureCode procedure);

  /**
   * On the page of a case whose code the visitor knows: a button each, which sends the fields by
   * POST, because the code of a case stands in no address.
   */
  List<Offer> forCase(CaseStanding standing);

  /**
   * One of them.
   *
   * @param order place among them, from 1
   * @param path page, within the portal, without the leading slash
   * @param key key of what the link or button says
   * @param fields what the page is given, by name
   */
  record Offer(int order, String path, String key, Map<String, String> fields) {
    public Offer {
      fields = Map.copyOf(fields);
    }
  }
}

package vn.motcua.protection.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often one client may use this REST resource: the limit {@code portal.limit.<value>}. A client
 * who has used it up goes on by solving a challenge. What changes something and says nothing is
 * under the limit {@code write}, what reads under {@code search}; staff and their programs under
 * none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Limited {
  /** Of what reveals or tries out something. */
  String LOOKUP = "lookup";

  /** Of what changes something. */
  String WRITE = "write";

  /** Of what only reads; counted by each node for itself. */
  String SEARCH = "search";

  /** The name of the limit. */
  String value();

  /**
   * The parameter of the path, or the field of the JSON body, that says which object is meant: all
   * clients together are under the limit {@code <value>-object} for each. Empty for none.
   */
  String object() default "";
}

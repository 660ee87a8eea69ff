/** The search over published procedures: index, query, REST and pages. */
@NullMarked
package vn.motcua.search;

import org.jspecify.annotations.NullMarked;

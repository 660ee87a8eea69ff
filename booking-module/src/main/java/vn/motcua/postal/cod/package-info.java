/** The ledger of what postmen collect for centres. */
@NullMarked
package vn.motcua.postal.cod;

import org.jspecify.annotations.NullMarked;

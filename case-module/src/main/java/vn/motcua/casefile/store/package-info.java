/** The tables of the cases. */
@NullMarked
package vn.motcua.casefile.store;

import org.jspecify.annotations.NullMarked;

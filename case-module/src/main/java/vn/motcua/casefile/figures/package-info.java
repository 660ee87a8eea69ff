/**
 * How many cases came, were settled and are open in a period, for everybody; and that it adds up.
 */
@NullMarked
package vn.motcua.casefile.figures;

import org.jspecify.annotations.NullMarked;

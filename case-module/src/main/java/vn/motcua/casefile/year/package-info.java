/** The self-assessment of a period: the figures, and every late case with its explanation. */
@NullMarked
package vn.motcua.casefile.year;

import org.jspecify.annotations.NullMarked;

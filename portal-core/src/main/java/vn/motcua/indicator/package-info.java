/** What features measure for the indicators of how well citizens are served. */
@NullMarked
package vn.motcua.indicator;

import org.jspecify.annotations.NullMarked;

/**
 * The indicators of how well citizens are served (Quyết định 766/QĐ-TTg), as far as the data allow.
 */
@NullMarked
package vn.motcua.casefile.indicator;

import org.jspecify.annotations.NullMarked;

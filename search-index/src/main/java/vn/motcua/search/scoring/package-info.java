/** Runs a query over the whole index in one pass: the best results, their number, and facets. */
@NullMarked
package vn.motcua.search.scoring;

import org.jspecify.annotations.NullMarked;

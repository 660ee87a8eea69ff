/**
 * What of a procedure stands in the index, how its text becomes terms, and how the copy is kept
 * true.
 */
@NullMarked
package vn.motcua.search.index;

import org.jspecify.annotations.NullMarked;

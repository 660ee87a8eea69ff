/** What staff see of searching: queries that led nowhere, and why a result is where it is. */
@NullMarked
package vn.motcua.search.sight;

import org.jspecify.annotations.NullMarked;

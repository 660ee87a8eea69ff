/** From what was typed to a Lucene query. */
@NullMarked
package vn.motcua.search.query;

import org.jspecify.annotations.NullMarked;

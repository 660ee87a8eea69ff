/** Help while searching: what to offer while someone types, and when nothing was found. */
@NullMarked
package vn.motcua.search.suggest;

import org.jspecify.annotations.NullMarked;

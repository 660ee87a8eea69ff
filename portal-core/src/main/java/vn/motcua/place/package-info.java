/** Provinces and communes of today, and what became of the places people still name. */
@NullMarked
package vn.motcua.place;

import org.jspecify.annotations.NullMarked;

/** A post office with paper: the list of the day for it, and the sheet it gives back. */
@NullMarked
package vn.motcua.postal.paper;

import org.jspecify.annotations.NullMarked;

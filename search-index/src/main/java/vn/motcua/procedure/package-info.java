/** Published procedures: what they say, since when, and by which decision. */
@NullMarked
package vn.motcua.procedure;

import org.jspecify.annotations.NullMarked;

/** What staff see of the cases of their departments, and what they add to them. */
@NullMarked
package vn.motcua.casefile.desk;

import org.jspecify.annotations.NullMarked;

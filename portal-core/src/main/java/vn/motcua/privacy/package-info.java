/** Which columns hold what of whom, why, for how long and for whose eyes: the register. */
@NullMarked
package vn.motcua.privacy;

import org.jspecify.annotations.NullMarked;

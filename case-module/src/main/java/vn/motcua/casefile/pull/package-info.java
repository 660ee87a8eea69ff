/** The portal asks one-stop software that does not send by itself. */
@NullMarked
package vn.motcua.casefile.pull;

import org.jspecify.annotations.NullMarked;

/** The one secret of an installation and the keys made from it. */
@NullMarked
package vn.motcua.secret;

import org.jspecify.annotations.NullMarked;

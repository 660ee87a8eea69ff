/** The pages on which staff sign in, and administrators look after people and rights. */
@NullMarked
package vn.motcua.portal.staff;

import org.jspecify.annotations.NullMarked;

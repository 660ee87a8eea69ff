/** What programs show instead of signing in: a secret with one role for one department. */
@NullMarked
package vn.motcua.staff.token;

import org.jspecify.annotations.NullMarked;

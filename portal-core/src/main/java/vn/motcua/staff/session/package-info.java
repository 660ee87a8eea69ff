/** Signing in and out, and who is signed in: a random cookie, its digest in the database. */
@NullMarked
package vn.motcua.staff.session;

import org.jspecify.annotations.NullMarked;

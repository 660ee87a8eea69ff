/** How applicants are found for themselves, and forgotten in time. */
@NullMarked
package vn.motcua.casefile.privacy;

import org.jspecify.annotations.NullMarked;

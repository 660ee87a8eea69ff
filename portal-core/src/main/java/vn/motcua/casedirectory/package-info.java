/** What other features may know of a case: where it stands, and nothing personal. */
@NullMarked
package vn.motcua.casedirectory;

import org.jspecify.annotations.NullMarked;

/** The pages of the search desk, for staff. */
@NullMarked
package vn.motcua.search.desk.page;

import org.jspecify.annotations.NullMarked;

/** The citizens' pages of search and procedure, without scripts and without sessions. */
@NullMarked
package vn.motcua.search.page;

import org.jspecify.annotations.NullMarked;

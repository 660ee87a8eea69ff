/** The page for programmers, with examples that are tried in tests. */
@NullMarked
package vn.motcua.portal.api;

import org.jspecify.annotations.NullMarked;

/** Limits, challenges, repeated calls and headers, over HTTP and in a browser. */
@NullMarked
package vn.motcua.portal.protection;

import org.jspecify.annotations.NullMarked;

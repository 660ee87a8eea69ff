/** The deployed portal as people meet it: in a browser, on small and large screens. */
@NullMarked
package vn.motcua.portal.browser;

import org.jspecify.annotations.NullMarked;

/** The shell around the features: home page, menu, REST root. */
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;

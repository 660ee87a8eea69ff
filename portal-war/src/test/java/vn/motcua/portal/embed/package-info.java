/** Tests of what other sites show of the portal. */
@NullMarked
package vn.motcua.portal.embed;

import org.jspecify.annotations.NullMarked;

/** Cases against the deployed portal: how they come in, and what is seen of them. */
@NullMarked
package vn.motcua.portal.casefile;

import org.jspecify.annotations.NullMarked;

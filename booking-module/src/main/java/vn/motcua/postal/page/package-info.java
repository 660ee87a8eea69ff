/** The pages on which people order the post and follow it. */
@NullMarked
package vn.motcua.postal.page;

import org.jspecify.annotations.NullMarked;

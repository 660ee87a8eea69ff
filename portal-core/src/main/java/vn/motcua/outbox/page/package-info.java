/** The pages on which staff see what goes out. */
@NullMarked
package vn.motcua.outbox.page;

import org.jspecify.annotations.NullMarked;

/** Papers collected and results delivered by post. */
@NullMarked
package vn.motcua.postal;

import org.jspecify.annotations.NullMarked;

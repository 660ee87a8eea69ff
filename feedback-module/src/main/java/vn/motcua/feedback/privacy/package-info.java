/** How senders are found for themselves, and forgotten in time. */
@NullMarked
package vn.motcua.feedback.privacy;

import org.jspecify.annotations.NullMarked;

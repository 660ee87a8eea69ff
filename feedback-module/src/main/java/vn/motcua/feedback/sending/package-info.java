/** How feedback comes in: the page, REST, and the checks both share. */
@NullMarked
package vn.motcua.feedback.sending;

import org.jspecify.annotations.NullMarked;

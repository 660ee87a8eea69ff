/** Feedback that went to an authority outside the portal, and what came back. */
@NullMarked
package vn.motcua.feedback.outside;

import org.jspecify.annotations.NullMarked;

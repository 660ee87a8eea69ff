/** Feedback against the deployed portal. */
@NullMarked
package vn.motcua.portal.feedback;

import org.jspecify.annotations.NullMarked;

/** Which department a feedback belongs to, by rules that are data. */
@NullMarked
package vn.motcua.feedback.routing;

import org.jspecify.annotations.NullMarked;

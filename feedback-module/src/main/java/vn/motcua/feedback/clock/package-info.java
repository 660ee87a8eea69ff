/** Until when a feedback has to be answered, who had it for how long, and who is reminded of it. */
@NullMarked
package vn.motcua.feedback.clock;

import org.jspecify.annotations.NullMarked;

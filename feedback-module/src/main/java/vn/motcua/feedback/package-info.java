/** Feedback of citizens on procedures and on how they were treated. */
@NullMarked
package vn.motcua.feedback;

import org.jspecify.annotations.NullMarked;

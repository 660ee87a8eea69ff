/** What everybody may read of feedback: moderated questions with their answers. */
@NullMarked
package vn.motcua.feedback.register;

import org.jspecify.annotations.NullMarked;

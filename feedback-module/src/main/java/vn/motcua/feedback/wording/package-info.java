/** Answers that are written often, with fields to be filled in. */
@NullMarked
package vn.motcua.feedback.wording;

import org.jspecify.annotations.NullMarked;

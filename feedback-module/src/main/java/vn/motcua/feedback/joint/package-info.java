/** Joint handling: several departments give their part of an answer, one answers. */
@NullMarked
package vn.motcua.feedback.joint;

import org.jspecify.annotations.NullMarked;

/** Where officers and leaders answer feedback. */
@NullMarked
package vn.motcua.feedback.desk;

import org.jspecify.annotations.NullMarked;

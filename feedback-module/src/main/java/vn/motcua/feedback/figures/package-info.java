/** How many were received and answered, for everybody to see; nothing that tells of one person. */
@NullMarked
package vn.motcua.feedback.figures;

import org.jspecify.annotations.NullMarked;

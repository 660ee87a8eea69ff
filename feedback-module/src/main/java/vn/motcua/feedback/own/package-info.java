/** What the sender sees of their own feedback and can do with it, by reference and secret. */
@NullMarked
package vn.motcua.feedback.own;

import org.jspecify.annotations.NullMarked;

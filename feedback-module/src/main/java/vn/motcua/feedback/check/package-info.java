/** What an inspection would find wrong with feedback. */
@NullMarked
package vn.motcua.feedback.check;

import org.jspecify.annotations.NullMarked;

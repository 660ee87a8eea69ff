/** What the sender and the departments are written about a feedback. */
@NullMarked
package vn.motcua.feedback.mail;

import org.jspecify.annotations.NullMarked;

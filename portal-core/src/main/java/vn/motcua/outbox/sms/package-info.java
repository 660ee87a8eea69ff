/** Messages by SMS: a known template and a few checked values, never the content of a case. */
@NullMarked
package vn.motcua.outbox.sms;

import org.jspecify.annotations.NullMarked;

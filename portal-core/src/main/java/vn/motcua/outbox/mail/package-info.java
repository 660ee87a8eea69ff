/** Messages by mail. */
@NullMarked
package vn.motcua.outbox.mail;

import org.jspecify.annotations.NullMarked;

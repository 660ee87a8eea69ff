/** The way of a message: kept, claimed by one relay at a time, sent, tried again, given up. */
@NullMarked
package vn.motcua.outbox.relay;

import org.jspecify.annotations.NullMarked;

/** Messages to the outside: written with the change they tell of, sent afterwards, never lost. */
@NullMarked
package vn.motcua.outbox;

import org.jspecify.annotations.NullMarked;

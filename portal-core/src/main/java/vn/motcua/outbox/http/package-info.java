/**
 * Calls to other systems over HTTP: limited in time and size, and to addresses that are allowed.
 */
@NullMarked
package vn.motcua.outbox.http;

import org.jspecify.annotations.NullMarked;

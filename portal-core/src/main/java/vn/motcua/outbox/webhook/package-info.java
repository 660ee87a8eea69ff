/** Events for other systems: CloudEvents signed by Standard Webhooks. */
@NullMarked
package vn.motcua.outbox.webhook;

import org.jspecify.annotations.NullMarked;

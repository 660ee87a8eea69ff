/** What the portal does while its database is away: it notices, refuses quickly, and goes on. */
@NullMarked
package vn.motcua.outage;

import org.jspecify.annotations.NullMarked;

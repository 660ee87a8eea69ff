/** How what the portal leans on is doing: for balancers, for monitoring and for staff. */
@NullMarked
package vn.motcua.health;

import org.jspecify.annotations.NullMarked;

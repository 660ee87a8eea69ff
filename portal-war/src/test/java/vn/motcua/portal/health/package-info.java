/** How the deployed portal tells of itself: health, figures, the ids of requests. */
@NullMarked
package vn.motcua.portal.health;

import org.jspecify.annotations.NullMarked;

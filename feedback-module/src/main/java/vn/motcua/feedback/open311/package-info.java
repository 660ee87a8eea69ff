/**
 * Open311 GeoReport v2: feedback for programs of others.
 *
 * @see <a href="https://wiki.open311.org/GeoReport_v2/">GeoReport v2</a>
 */
@NullMarked
package vn.motcua.feedback.open311;

import org.jspecify.annotations.NullMarked;

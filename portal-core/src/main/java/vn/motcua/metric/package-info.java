/**
 * Figures for monitoring, at /metrics: how much is asked, how quickly it is answered, what waits.
 */
@NullMarked
package vn.motcua.metric;

import org.jspecify.annotations.NullMarked;

/** Time as Vietnam counts it. */
@NullMarked
package vn.motcua.time;

import org.jspecify.annotations.NullMarked;

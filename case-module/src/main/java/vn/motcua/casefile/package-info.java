/** Cases of citizens and businesses: where they stand, whether in time, and the public look-up. */
@NullMarked
package vn.motcua.casefile;

import org.jspecify.annotations.NullMarked;

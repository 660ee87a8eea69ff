/** Until when something has to be done, and the days that were counted to say so. */
@NullMarked
package vn.motcua.deadline;

import org.jspecify.annotations.NullMarked;

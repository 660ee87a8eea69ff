/** The pages on which people book. */
@NullMarked
package vn.motcua.appointment.page;

import org.jspecify.annotations.NullMarked;

/** The pages on which staff keep the calendars. */
@NullMarked
package vn.motcua.calendar.page;

import org.jspecify.annotations.NullMarked;

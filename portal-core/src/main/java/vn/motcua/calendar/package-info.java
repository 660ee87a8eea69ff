/** When a department works: its hours, holidays and days worked instead of others. */
@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;

/** Reading the national data base of procedures; what it says is for staff to look through. */
@NullMarked
package vn.motcua.procedure.national;

import org.jspecify.annotations.NullMarked;

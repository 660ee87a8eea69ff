/** The limits in front of REST and of forms, and what a form is protected with. */
@NullMarked
package vn.motcua.protection.gate;

import org.jspecify.annotations.NullMarked;

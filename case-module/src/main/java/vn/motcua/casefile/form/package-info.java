/** The forms of the one-stop shop, made of what is known of a case: as pages and as PDF. */
@NullMarked
package vn.motcua.casefile.form;

import org.jspecify.annotations.NullMarked;

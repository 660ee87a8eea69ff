/** Searching published procedures: what is asked, what is answered, over REST. */
@NullMarked
package vn.motcua.search;

import org.jspecify.annotations.NullMarked;

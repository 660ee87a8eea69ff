/** What was meant by what was mistyped, judged by the words of the catalogue. */
@NullMarked
package vn.motcua.search.spelling;

import org.jspecify.annotations.NullMarked;

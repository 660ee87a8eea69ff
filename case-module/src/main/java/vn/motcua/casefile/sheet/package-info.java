/** Cases from files of spreadsheets, for offices whose software has no interface. */
@NullMarked
package vn.motcua.casefile.sheet;

import org.jspecify.annotations.NullMarked;

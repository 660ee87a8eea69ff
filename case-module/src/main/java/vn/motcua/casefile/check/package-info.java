/** What an inspection would find wrong with cases. */
@NullMarked
package vn.motcua.casefile.check;

import org.jspecify.annotations.NullMarked;

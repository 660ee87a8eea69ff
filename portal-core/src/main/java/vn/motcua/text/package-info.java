/** Vietnamese text as people type it, and the texts of the pages in both languages. */
@NullMarked
package vn.motcua.text;

import org.jspecify.annotations.NullMarked;

/** Files that people send along: checked, kept outside the web, given to nobody without right. */
@NullMarked
package vn.motcua.attachment;

import org.jspecify.annotations.NullMarked;

/** What somebody sees of a case who has the receipt, or the phone or mailbox on file. */
@NullMarked
package vn.motcua.casefile.detail;

import org.jspecify.annotations.NullMarked;

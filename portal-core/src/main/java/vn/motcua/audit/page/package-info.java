/** The page on which auditors read and check the record. */
@NullMarked
package vn.motcua.audit.page;

import org.jspecify.annotations.NullMarked;

/** The codes people type and print: cases, procedures, agencies. Values only, no storage. */
@NullMarked
package vn.motcua.code;

import org.jspecify.annotations.NullMarked;

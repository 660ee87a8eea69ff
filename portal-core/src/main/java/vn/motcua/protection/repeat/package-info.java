/** Calls that may be sent twice and are done once. */
@NullMarked
package vn.motcua.protection.repeat;

import org.jspecify.annotations.NullMarked;

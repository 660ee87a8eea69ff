/** Codes that people hold in their hands, and the brake on trying them out. */
@NullMarked
package vn.motcua.reference;

import org.jspecify.annotations.NullMarked;

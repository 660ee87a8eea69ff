/** The pages of the register, of retention and of requests, and the privacy notice. */
@NullMarked
package vn.motcua.privacy.page;

import org.jspecify.annotations.NullMarked;

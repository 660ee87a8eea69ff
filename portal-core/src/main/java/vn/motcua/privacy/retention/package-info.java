/** How long personal data are kept, and the nightly work that takes away what is older. */
@NullMarked
package vn.motcua.privacy.retention;

import org.jspecify.annotations.NullMarked;

/** How much of what a department has to publish it has published, completely, and offers online. */
@NullMarked
package vn.motcua.search.coverage;

import org.jspecify.annotations.NullMarked;

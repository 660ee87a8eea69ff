/** The pages of the lists for service centres. */
@NullMarked
package vn.motcua.procedure.posting.page;

import org.jspecify.annotations.NullMarked;

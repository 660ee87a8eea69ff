/** The pages of the publication desk. */
@NullMarked
package vn.motcua.procedure.publication.page;

import org.jspecify.annotations.NullMarked;

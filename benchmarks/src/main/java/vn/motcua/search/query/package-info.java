/** The portal's query over the portal's own index, without the portal. */
@NullMarked
package vn.motcua.search.query;

import org.jspecify.annotations.NullMarked;

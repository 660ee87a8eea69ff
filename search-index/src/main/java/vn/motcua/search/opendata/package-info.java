/** The catalogue for other programs: linked data, downloads, feed of changes, sitemap. */
@NullMarked
package vn.motcua.search.opendata;

import org.jspecify.annotations.NullMarked;

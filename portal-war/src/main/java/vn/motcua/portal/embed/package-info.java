/** What other sites show of the portal: web components, pages for frames, and how to use them. */
@NullMarked
package vn.motcua.portal.embed;

import org.jspecify.annotations.NullMarked;

/** What the documents say of the portal is so. */
@NullMarked
package vn.motcua.portal.document;

import org.jspecify.annotations.NullMarked;

/** Who may use which endpoint and page: one list, held against the code and the deployed portal. */
@NullMarked
package vn.motcua.portal.access;

import org.jspecify.annotations.NullMarked;

/** What the portal under test has besides the portal: something that uses what features will. */
@NullMarked
package vn.motcua.portal.probe;

import org.jspecify.annotations.NullMarked;

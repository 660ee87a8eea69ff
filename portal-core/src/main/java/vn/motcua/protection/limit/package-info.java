/** How often something may be done, counted by all nodes together. */
@NullMarked
package vn.motcua.protection.limit;

import org.jspecify.annotations.NullMarked;

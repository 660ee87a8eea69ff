/** Tests against the real server. */
@NullMarked
package vn.motcua.database;

import org.jspecify.annotations.NullMarked;

/** What the public sees of a department: who it is, how to reach it, when it is open. */
@NullMarked
package vn.motcua.department.office;

import org.jspecify.annotations.NullMarked;

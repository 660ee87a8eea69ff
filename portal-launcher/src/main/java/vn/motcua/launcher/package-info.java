/**
 * The program people start: it reads the settings, runs database and application server in one
 * process tree, and stops them in order.
 */
@NullMarked
package vn.motcua.launcher;

import org.jspecify.annotations.NullMarked;

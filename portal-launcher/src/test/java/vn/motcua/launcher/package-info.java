/**
 * Tests of the launcher: its parts by themselves, and the built portal.jar in processes of its own.
 */
@NullMarked
package vn.motcua.launcher;

import org.jspecify.annotations.NullMarked;

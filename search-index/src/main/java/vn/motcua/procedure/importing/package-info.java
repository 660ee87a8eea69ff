/** The import of procedures from JSON Lines: streaming, repeatable, a bad line harms no other. */
@NullMarked
package vn.motcua.procedure.importing;

import org.jspecify.annotations.NullMarked;

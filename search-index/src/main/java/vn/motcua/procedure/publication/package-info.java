/** The publication desk: what was handed in is compared, decided on and becomes a version. */
@NullMarked
package vn.motcua.procedure.publication;

import org.jspecify.annotations.NullMarked;

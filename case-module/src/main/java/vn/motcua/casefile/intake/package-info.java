/** How cases come in from the one-stop software: messages, their reading and their keeping. */
@NullMarked
package vn.motcua.casefile.intake;

import org.jspecify.annotations.NullMarked;

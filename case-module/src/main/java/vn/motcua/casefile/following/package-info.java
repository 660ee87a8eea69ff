/** Being told of a case by mail or webhook: who is, of what, and how it ends. */
@NullMarked
package vn.motcua.casefile.following;

import org.jspecify.annotations.NullMarked;

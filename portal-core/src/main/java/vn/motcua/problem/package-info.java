/** What can go wrong and how it is told: RFC 9457 over REST, the same words on pages. */
@NullMarked
package vn.motcua.problem;

import org.jspecify.annotations.NullMarked;

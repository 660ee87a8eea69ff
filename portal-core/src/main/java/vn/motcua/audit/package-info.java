/** What staff read of people and what they change, recorded so that nobody can alter it unseen. */
@NullMarked
package vn.motcua.audit;

import org.jspecify.annotations.NullMarked;

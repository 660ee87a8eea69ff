/** What happened to a case and what follows from it: values and rules, no storage. */
@NullMarked
package vn.motcua.casefile.timeline;

import org.jspecify.annotations.NullMarked;

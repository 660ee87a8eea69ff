/** One run that loads the same catalogue into the portal and its peers and compares them. */
@NullMarked
package vn.motcua.benchmarks;

import org.jspecify.annotations.NullMarked;

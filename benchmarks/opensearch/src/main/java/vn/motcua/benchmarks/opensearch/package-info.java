/** A node of OpenSearch to compare with, in a process of its own. */
@NullMarked
package vn.motcua.benchmarks.opensearch;

import org.jspecify.annotations.NullMarked;

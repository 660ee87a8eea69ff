/** What the parts of a search cost, measured by JMH. */
@NullMarked
package vn.motcua.benchmarks.micro;

import org.jspecify.annotations.NullMarked;

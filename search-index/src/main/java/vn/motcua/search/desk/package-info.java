/** The desk where staff teach the search: rules, pins and stops, in force within seconds. */
@NullMarked
package vn.motcua.search.desk;

import org.jspecify.annotations.NullMarked;

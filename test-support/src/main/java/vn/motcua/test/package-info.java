/** What the tests of several modules share. */
@NullMarked
package vn.motcua.test;

import org.jspecify.annotations.NullMarked;

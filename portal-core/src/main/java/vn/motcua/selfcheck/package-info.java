/**
 * What an inspection would find, found first: rules of every feature, and the pages for leaders.
 */
@NullMarked
package vn.motcua.selfcheck;

import org.jspecify.annotations.NullMarked;

/** Life events: what happens to people, with the procedures it brings along, in their order. */
@NullMarked
package vn.motcua.search.event;

import org.jspecify.annotations.NullMarked;

/** How a feature plugs into the portal: its schema, its start-up work, its place in the menu. */
@NullMarked
package vn.motcua.plugin;

import org.jspecify.annotations.NullMarked;

/** The deployed portal as programs and plain browsers meet it: over HTTP. */
@NullMarked
package vn.motcua.portal.rest;

import org.jspecify.annotations.NullMarked;

/** The book in which centre and post sign for envelopes. */
@NullMarked
package vn.motcua.postal.manifest;

import org.jspecify.annotations.NullMarked;

/** Those who carry envelopes, and how they are told and asked. */
@NullMarked
package vn.motcua.postal.carrier;

import org.jspecify.annotations.NullMarked;

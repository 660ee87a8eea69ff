/** Work asked of a client who is conspicuous, in place of a refusal. */
@NullMarked
package vn.motcua.protection.challenge;

import org.jspecify.annotations.NullMarked;

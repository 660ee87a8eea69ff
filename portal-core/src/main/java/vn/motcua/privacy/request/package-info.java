/** What people ask of their personal data: a copy, or that they be erased. */
@NullMarked
package vn.motcua.privacy.request;

import org.jspecify.annotations.NullMarked;

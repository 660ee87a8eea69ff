/** Signing in with an account of the organisation: OpenID Connect, code flow with PKCE. */
@NullMarked
package vn.motcua.staff.openid;

import org.jspecify.annotations.NullMarked;

/** Signing in with accounts of an organisation, kept in a real Keycloak. */
@NullMarked
package vn.motcua.portal.openid;

import org.jspecify.annotations.NullMarked;

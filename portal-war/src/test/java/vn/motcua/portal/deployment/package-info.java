/** The one deployment of the built WAR that all tests over HTTP and in browsers share. */
@NullMarked
package vn.motcua.portal.deployment;

import org.jspecify.annotations.NullMarked;

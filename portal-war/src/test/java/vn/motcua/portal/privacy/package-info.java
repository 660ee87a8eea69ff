/** Personal data over HTTP against the deployed portal: register, retention, requests, log. */
@NullMarked
package vn.motcua.portal.privacy;

import org.jspecify.annotations.NullMarked;

/** What every answer over HTTP has in common: request id, headers, JSON, QR codes. */
@NullMarked
package vn.motcua.web;

import org.jspecify.annotations.NullMarked;

/** The texts of mails: they come with the portal, and staff may change them. */
@NullMarked
package vn.motcua.outbox.template;

import org.jspecify.annotations.NullMarked;

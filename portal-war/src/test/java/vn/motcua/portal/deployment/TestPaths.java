package vn.motcua.portal.deployment;

import java.nio.file.Path;

/** Where the build puts things, and where the operator's files are. */
public final class TestPaths {
  private TestPaths() {}

  /** A file or folder in the build's output. */
  public static Path target(String name) {
    return Path.of(System.getProperty("tests.target", "target")).toAbsolutePath().resolve(name);
  }

  /** What the server it has started writes. */
  public static Path server(String name) {
    return target("portal-under-test").resolve(name);
  }

  /** A file or folder of the operator's configuration. */
  public static Path config(String name) {
    return Path.of(System.getProperty("tests.config", "../config"))
        .toAbsolutePath()
        .normalize()
        .resolve(name);
  }
}

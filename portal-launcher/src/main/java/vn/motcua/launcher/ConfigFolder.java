package vn.motcua.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the folder with the settings. */
final class ConfigFolder {
  private ConfigFolder() {}

  /**
   * The folder named, else "config" in the first of the places that has one with settings in it.
   */
  static Path find(@Nullable Path named, List<Path> places) {
    if (named != null) {
      if (!Files.isRegularFile(named.resolve(Settings.FILE))) {
        throw new LauncherProblem(
            "There is no " + Settings.FILE + " in " + named.toAbsolutePath() + ".");
      }
      return named.toAbsolutePath().normalize();
    }
    return places.stream()
        .map(place -> place.resolve("config").toAbsolutePath().normalize())
        .filter(folder -> Files.isRegularFile(folder.resolve(Settings.FILE)))
        .findFirst()
        .orElseThrow(
            () ->
                new LauncherProblem(
                    "config/"
                        + Settings.FILE
                        + " was not found. Name its folder with --config DIR."));
  }
}

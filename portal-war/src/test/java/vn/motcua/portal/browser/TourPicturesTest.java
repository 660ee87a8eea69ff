package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The pictures of the README are those of the tour, and all are there. */
class TourPicturesTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern PICTURE =
      Pattern.compile("(?:!\\[[^]]+]\\(|<img [^>]*src=\")([^)\"]+\\.(?:png|svg|jpe?g))");
  private static final Pattern WITHOUT_WORDS =
      Pattern.compile("!\\[]\\(|<img (?![^>]*alt=\"[^\"]+\")");
  private static final long MOST_BYTES = 1_600_000;

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(PROJECT.resolve("README.md"), PROJECT.resolve("CONTRIBUTING.md")),
              docs.filter(file -> file.toString().endsWith(".md")))
          .toList();
    }
  }

  @Test
  void every_picture_a_document_shows_is_there_and_can_be_shown() throws IOException {
    for (Path document : documents()) {
      String text = Files.readString(document);
      assertThat(WITHOUT_WORDS.matcher(text).find())
          .as("words for pictures in %s", document)
          .isFalse();
      for (MatchResult picture : PICTURE.matcher(text).results().toList()) {
        Path file = document.resolveSibling(picture.group(1));
        assertThat(file).isRegularFile();
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image).as(file.toString()).isNotNull();
        assertThat(image.getWidth()).isBetween(300, Screen.DESK.width);
      }
    }
  }

  @Test
  void the_readme_shows_each_stop_of_the_tour_and_no_picture_is_left_over() throws IOException {
    Set<String> stops =
        TourStop.ALL.stream().map(TourStop::file).collect(Collectors.toCollection(TreeSet::new));
    Set<String> shown =
        PICTURE
            .matcher(Files.readString(PROJECT.resolve("README.md")))
            .results()
            .map(found -> found.group(1).replaceAll(".*/", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    long bytes = 0;
    Set<String> stored = new TreeSet<>();
    try (Stream<Path> files = Files.list(PROJECT.resolve("docs/tour"))) {
      for (Path file : files.toList()) {
        stored.add(file.getFileName().toString());
        bytes += Files.size(file);
      }
    }
    assertThat(shown).isEqualTo(stops);
    assertThat(stored).isEqualTo(stops);
    assertThat(bytes).isLessThan(MOST_BYTES);
  }
}

package vn.motcua.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure, from system properties.
 *
 * @param run compare, capacity, growth, profile or micro
 * @param catalogue import files
 * @param demo whether these are the portal's own demo files
 * @param seconds how long each load is measured; it is warmed up as long before the first round
 * @param rounds how often each is measured, all in turn; the median counts
 * @param concurrency how many clients at once, in closed loops
 * @param copies how many times the catalogue, for growth
 */
record Options(
    String run,
    List<Path> catalogue,
    boolean demo,
    int seconds,
    int rounds,
    List<Integer> concurrency,
    int copies) {
  static final Path OUTPUT = Path.of("benchmarks", "target").toAbsolutePath();
  static final Path WORK = OUTPUT.resolve("work");

  static Options read() {
    String file = text("catalogue", "");
    List<Path> demo =
        List.of(Path.of("config/demo/catalogue.jsonl"), Path.of("config/demo/procedures.jsonl"));
    return new Options(
        text("run", "compare"),
        file.isEmpty() ? demo : List.of(Path.of(file)),
        file.isEmpty(),
        Integer.parseInt(text("seconds", "5")),
        Integer.parseInt(text("rounds", "3")),
        Arrays.stream(text("concurrency", "2,8").split(",")).map(Integer::valueOf).toList(),
        Integer.parseInt(text("copies", "40")));
  }

  private static String text(String name, String otherwise) {
    String given = System.getProperty("benchmark." + name, "");
    return given.isEmpty() ? otherwise : given;
  }
}

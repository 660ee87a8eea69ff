package vn.motcua.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param config the folder given with --config, or null
 */
record CommandLine(Command command, @Nullable Path config) {

  /** What to do. */
  sealed interface Command {}

  record Start() implements Command {}

  record ImportProcedures(Path file) implements Command {}

  record Reindex() implements Command {}

  record Help() implements Command {}

  /** The command line is not understood; the message says which part of it. */
  static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
      super(message);
    }
  }

  static CommandLine parse(String... arguments) throws NotUnderstood {
    Deque<String> words = new ArrayDeque<>();
    Path config = null;
    boolean help = false;
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      String word = rest.pop();
      if (word.equals("--help") || word.equals("-h")) {
        help = true;
      } else if (word.equals("--config")) {
        if (rest.isEmpty()) {
          throw new NotUnderstood("--config needs a folder.");
        }
        config = Path.of(rest.pop());
      } else if (word.startsWith("-")) {
        throw new NotUnderstood("There is no option " + word + ".");
      } else {
        words.add(word);
      }
    }
    return new CommandLine(help ? new Help() : command(words), config);
  }

  private static Command command(Deque<String> words) throws NotUnderstood {
    String name = words.isEmpty() ? "start" : words.pop();
    Command command =
        switch (name) {
          case "start" -> new Start();
          case "reindex" -> new Reindex();
          case "help" -> new Help();
          case "import-procedures" -> {
            if (words.isEmpty()) {
              throw new NotUnderstood("import-procedures needs a file.");
            }
            yield new ImportProcedures(Path.of(words.pop()));
          }
          default -> throw new NotUnderstood("There is no command " + name + ".");
        };
    if (!words.isEmpty()) {
      throw new NotUnderstood(words.peek() + " is one word too many for " + name + ".");
    }
    return command;
  }
}

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

  /**
   * @param keys where the keys go, or null for beside the file
   */
  record TakeBackup(Path file, @Nullable Path keys) implements Command {}

  /**
   * @param keys where the keys are, or null for beside the file
   */
  record BringBack(Path file, @Nullable Path keys) implements Command {}

  record RotateKeys() implements Command {}

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
    Path keys = null;
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
      } else if (word.equals("--keys")) {
        if (rest.isEmpty()) {
          throw new NotUnderstood("--keys needs a file.");
        }
        keys = Path.of(rest.pop());
      } else if (word.startsWith("-")) {
        throw new NotUnderstood("There is no option " + word + ".");
      } else {
        words.add(word);
      }
    }
    return new CommandLine(help ? new Help() : command(words, keys), config);
  }

  private static Command command(Deque<String> words, @Nullable Path keys) throws NotUnderstood {
    String name = words.isEmpty() ? "start" : words.pop();
    Command command =
        switch (name) {
          case "start" -> new Start();
          case "reindex" -> new Reindex();
          case "rotate-keys" -> new RotateKeys();
          case "help" -> new Help();
          case "import-procedures" -> new ImportProcedures(file(name, words));
          case "backup" -> new TakeBackup(file(name, words), keys);
          case "restore" -> new BringBack(file(name, words), keys);
          default -> throw new NotUnderstood("There is no command " + name + ".");
        };
    if (!words.isEmpty()) {
      throw new NotUnderstood(words.peek() + " is one word too many for " + name + ".");
    }
    if (keys != null && !(command instanceof TakeBackup) && !(command instanceof BringBack)) {
      throw new NotUnderstood("--keys is for backup and restore only.");
    }
    return command;
  }

  private static Path file(String name, Deque<String> words) throws NotUnderstood {
    if (words.isEmpty()) {
      throw new NotUnderstood(name + " needs a file.");
    }
    return Path.of(words.pop());
  }
}

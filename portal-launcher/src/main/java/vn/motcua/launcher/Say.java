package vn.motcua.launcher;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the launcher says to the person at the terminal, whatever the application server does to
 * System.out.
 */
final class Say {
  private static final PrintStream OUT = stream(FileDescriptor.out);
  private static final PrintStream ERR = stream(FileDescriptor.err);
  private static final boolean TERMINAL = isTerminalThere();

  private Say() {}

  /**
   * UTF-8 even under a POSIX "C" locale, where Java would write question marks; Windows' terminals
   * tell their own.
   */
  private static PrintStream stream(FileDescriptor descriptor) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }

  static void line(String text) {
    OUT.println(text);
  }

  static void problem(String text) {
    ERR.println(text);
  }

  /** On a terminal writes over the line before; elsewhere each is a line. */
  static void progress(String text) {
    if (TERMINAL) {
      OUT.print("\r\u001b[K" + text);
      OUT.flush();
    } else {
      OUT.println(text);
    }
  }

  /** Ends a row of progress lines. */
  static void endProgress() {
    if (TERMINAL) {
      OUT.print("\r\u001b[K");
      OUT.flush();
    }
  }

  static boolean isTerminal() {
    return TERMINAL;
  }

  /**
   * Up to Java 21 there is a console only at a terminal; later ones have to be asked, by a method
   * Java 17 does not know.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminalThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}

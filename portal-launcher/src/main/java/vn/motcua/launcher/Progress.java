package vn.motcua.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Tells what long work is at, with the time, on this machine's clock. */
final class Progress {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final long TELL_AGAIN_NANOS = 5_000_000_000L;
  private static final double MEGABYTE = 1_000_000;

  private Progress() {}

  static void say(String text) {
    Say.line(LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + "  " + text);
  }

  static String size(long bytes) {
    return bytes < 10 * MEGABYTE
        ? "%.1f MB".formatted(bytes / MEGABYTE)
        : "%d MB".formatted(Math.round(bytes / MEGABYTE));
  }

  /** Passes on what is written and tells now and then how much it was. */
  static final class Counted extends FilterOutputStream {
    private final String what;
    private long bytes;
    private long told = System.nanoTime();

    Counted(String what, OutputStream to) {
      super(to);
      this.what = what;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      count(1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      count(length);
    }

    private void count(int more) {
      bytes += more;
      if (System.nanoTime() - told > TELL_AGAIN_NANOS) {
        told = System.nanoTime();
        say(what + ": " + size(bytes));
      }
    }

    long bytes() {
      return bytes;
    }
  }
}

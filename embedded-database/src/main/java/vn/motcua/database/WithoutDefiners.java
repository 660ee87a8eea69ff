package vn.motcua.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Takes from SQL whose triggers are: whoever reads it in has another name, and may not make
 * triggers for others.
 */
final class WithoutDefiners {
  private static final byte[] TRIGGER = "/*!50003 CREATE*/ ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern DEFINER = Pattern.compile("/\\*!5001\\d DEFINER=\\S+\\*/ ");
  private static final int BUFFER = 1 << 16;

  private final OutputStream to;

  WithoutDefiners(OutputStream to) {
    this.to = new BufferedOutputStream(to, BUFFER);
  }

  void copy(InputStream sql) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(sql, BUFFER)) {
      byte[] begin = in.readNBytes(TRIGGER.length);
      while (begin.length > 0) {
        int ended = indexOf(begin, (byte) '\n');
        if (ended >= 0) { // a short line, or several: what is left is read again
          to.write(begin, 0, ended + 1);
          begin = filled(Arrays.copyOfRange(begin, ended + 1, begin.length), in);
        } else {
          line(begin, in);
          begin = in.readNBytes(TRIGGER.length);
        }
      }
      to.flush();
    }
  }

  /** The rest of a line, of which only that of a trigger is kept in memory. */
  private void line(byte[] begin, InputStream in) throws IOException {
    boolean trigger = Arrays.equals(begin, TRIGGER);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    OutputStream out = trigger ? kept : to;
    out.write(begin);
    int next = in.read();
    while (next >= 0) {
      out.write(next);
      if (next == '\n') {
        break;
      }
      next = in.read();
    }
    if (trigger) {
      String text = kept.toString(StandardCharsets.UTF_8);
      to.write(DEFINER.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] filled(byte[] begin, InputStream in) throws IOException {
    byte[] more = in.readNBytes(TRIGGER.length - begin.length);
    byte[] both = Arrays.copyOf(begin, begin.length + more.length);
    System.arraycopy(more, 0, both, begin.length, more.length);
    return both;
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}

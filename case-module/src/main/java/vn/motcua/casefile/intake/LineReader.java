package vn.motcua.casefile.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of at most a given length; of a longer one the rest is skipped. */
public final class LineReader {
  private final InputStream in;
  private final int longest;

  public LineReader(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /**
   * A line without its end.
   *
   * @param tooLong whether only its beginning was kept
   * @param ended whether its end came, and not that of all
   */
  public record Line(String text, boolean tooLong, boolean ended) {}

  /** The next line; null at the end. */
  public @Nullable Line next() throws IOException {
    int read = in.read();
    if (read < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
    boolean tooLong = false;
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (line.size() < longest) {
        line.write(read);
      } else {
        tooLong = true;
      }
    }
    return new Line(line.toString(StandardCharsets.UTF_8).strip(), tooLong, read == '\n');
  }
}

package vn.motcua.procedure.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length, so that one endless line cannot fill the memory. */
final class LineReader {
  static final int MAX_LENGTH = 4_000_000;

  private final BufferedReader reader;
  private int number;
  private boolean tooLong;

  LineReader(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  /** The next line, without its end; null at the end of the file. */
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    tooLong = false;
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() < MAX_LENGTH) {
        line.append((char) c);
      } else {
        tooLong = true;
      }
    }
    number++;
    return line.toString();
  }

  /** Number of the line read last, from 1. */
  int number() {
    return number;
  }

  /** True when the line read last was longer than {@value #MAX_LENGTH} characters. */
  boolean tooLong() {
    return tooLong;
  }
}

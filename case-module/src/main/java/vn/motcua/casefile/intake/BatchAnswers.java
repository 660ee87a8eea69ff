package vn.motcua.casefile.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The answers to a batch, kept in a file until the last line was read: who sends a batch need not
 * read while writing, and memory stays bounded.
 */
final class BatchAnswers implements AutoCloseable {
  private final Path file;
  private final OutputStream out;

  BatchAnswers() throws IOException {
    file = Files.createTempFile("case-batch", ".ndjson");
    out = new BufferedOutputStream(Files.newOutputStream(file));
  }

  void add(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  /** No more answers come. */
  void finish() throws IOException {
    out.close();
  }

  /** Writes them all, and forgets them. */
  void copyTo(OutputStream target) throws IOException {
    try {
      Files.copy(file, target);
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException remains) {
      throw new UncheckedIOException(remains);
    }
  }
}

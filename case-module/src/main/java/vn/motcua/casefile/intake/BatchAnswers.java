package vn.motcua.casefile.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The answers to a batch on their way. They can be taken as they come; those not yet taken wait in
 * a file, so that whoever reads only after having sent all is not held up for ever, and memory
 * stays bounded.
 */
final class BatchAnswers implements AutoCloseable {
  private static final int BUFFER = 8_192;

  private final Path file;
  private final OutputStream out;
  private long written;
  private long given;
  private boolean finished;

  BatchAnswers() throws IOException {
    file = Files.createTempFile("case-batch", ".ndjson");
    out = new BufferedOutputStream(Files.newOutputStream(file));
  }

  synchronized void add(String line) throws IOException {
    byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    written += bytes.length;
  }

  /** What was added may be taken. */
  synchronized void give() throws IOException {
    out.flush();
    given = written;
    notifyAll();
  }

  /** No more answers come. */
  synchronized void finish() throws IOException {
    give();
    finished = true;
  }

  /** Writes them all, each as soon as it is there; ends when no more come. */
  void copyTo(OutputStream target) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      long taken = 0;
      for (long until = await(taken); until > taken; until = await(taken)) {
        while (taken < until) {
          int count = in.read(buffer, 0, (int) Math.min(buffer.length, until - taken));
          target.write(buffer, 0, count);
          taken += count;
        }
        target.flush();
      }
    }
  }

  private synchronized long await(long taken) throws IOException {
    try {
      while (given == taken && !finished) {
        wait();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    return given;
  }

  @Override
  public synchronized void close() {
    try {
      finished = true;
      notifyAll();
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException remains) {
      throw new UncheckedIOException(remains);
    }
  }
}

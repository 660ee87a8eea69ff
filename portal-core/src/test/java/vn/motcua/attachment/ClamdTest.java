package vn.motcua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;

/** Against a real clamd of Debian's package clamav-daemon, and against what is none. */
class ClamdTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Path folder;

  ClamdTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }

  private static Path clamd() {
    Optional<Path> program = Installed.program("clamd", "clamav-daemon");
    assumeTrue(
        program.isPresent(), "clamd is not installed, and only root on Debian can install it here");
    return program.orElseThrow();
  }

  @Test
  void a_real_clamd_tells_clean_from_infected_and_what_it_cannot_scan_from_both() throws Exception {
    Path program = clamd();
    try (RunningClamd running = RunningClamd.start(program, folder)) {
      Clamd clamd = Clamd.at(running.address(), LIMIT);
      assertThat(clamd.scan(file(TestFiles.pdf()))).isEqualTo(new Verdict.Clean());
      assertThat(clamd.scan(file(new byte[0]))).isEqualTo(new Verdict.Clean());
      assertThat(clamd.scan(file(TestFiles.bytes(TestFiles.EICAR))))
          .isEqualTo(new Verdict.Infected("Test.Eicar.UNOFFICIAL"));
      assertThat(clamd.scan(file(TestFiles.docx(Map.of("word/media/a.txt", TestFiles.EICAR)))))
          .as("packed in a document")
          .isInstanceOf(Verdict.Infected.class);
      assertThat(clamd.scan(file(new byte[3_000_000])))
          .as("over its own limit")
          .isInstanceOf(Verdict.Away.class);

      whole_way(clamd);
    }
    assertThat(Clamd.at("unix:" + folder.resolve("socket"), LIMIT).scan(file(new byte[1])))
        .as("stopped")
        .isInstanceOf(Verdict.Away.class);
  }

  /** As an upload. */
  private void whole_way(Clamd clamd) throws Exception {
    Path root = folder.resolve("attachments");
    AttachmentStore store =
        new AttachmentStore(
            MigratedDatabase.shared(),
            new AttachmentFolder(root),
            clamd::scan,
            new AttachmentStore.Rules(3, true),
            new MovableClock());
    byte[] pdf = TestFiles.pdf("% " + TestFiles.EICAR);
    assertThat(store.store(new ByteArrayInputStream(pdf), "a.pdf"))
        .isEqualTo(new Upload.Refused(UploadFlaw.INFECTED, List.of()));
    try (Stream<Path> left = Files.walk(root)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
    assertThat(store.store(new ByteArrayInputStream(TestFiles.pdf()), "a.pdf"))
        .isInstanceOfSatisfying(
            Upload.Stored.class,
            stored -> assertThat(stored.state()).isEqualTo(AttachmentState.CLEAN));
  }

  @Test
  void nobody_there_is_away() throws IOException {
    assertThat(Clamd.at("127.0.0.1:1", LIMIT).scan(file(new byte[1])))
        .isInstanceOf(Verdict.Away.class);
    assertThat(Clamd.at("unix:/nowhere/clamd.ctl", LIMIT).scan(file(new byte[1])))
        .isInstanceOf(Verdict.Away.class);
    assertThat(Clamd.at("127.0.0.1:port", LIMIT).scan(file(new byte[1])))
        .isInstanceOf(Verdict.Away.class);
  }

  @Test
  void somebody_who_never_answers_is_away_in_time() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Clamd clamd = Clamd.at("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(300));
      long begun = System.nanoTime();
      assertThat(clamd.scan(file(new byte[20_000_000]))).isInstanceOf(Verdict.Away.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }
  }

  @Test
  void only_ok_is_clean() {
    assertThat(Clamd.verdict("stream: OK")).isEqualTo(new Verdict.Clean());
    assertThat(Clamd.verdict("stream: A.B FOUND")).isEqualTo(new Verdict.Infected("A.B"));
    for (String other :
        List.of("", "INSTREAM size limit exceeded. ERROR", "HTTP/1.1 400", "stream: NOT OK")) {
      assertThat(Clamd.verdict(other)).isInstanceOf(Verdict.Away.class);
    }
  }
}

package vn.motcua.casefile.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BatchAnswersTest {
  @Test
  void an_answer_is_taken_while_others_are_still_to_come()
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try (BatchAnswers answers = new BatchAnswers();
        PipedOutputStream out = new PipedOutputStream();
        BufferedReader client =
            new BufferedReader(
                new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8))) {
      Future<?> written =
          writer.submit(
              () -> {
                answers.copyTo(out);
                return out;
              });
      answers.add("một");
      answers.give();
      assertThat(client.readLine()).isEqualTo("một");
      answers.add("hai");
      answers.finish();
      assertThat(client.readLine()).isEqualTo("hai");
      written.get();
    } finally {
      writer.shutdownNow();
    }
  }

  @Test
  void answers_nobody_takes_yet_wait() throws IOException {
    int many = 100_000;
    ByteArrayOutputStream client = new ByteArrayOutputStream();
    try (BatchAnswers answers = new BatchAnswers()) {
      for (int i = 0; i < many; i++) {
        answers.add("line " + i);
      }
      answers.finish();
      answers.copyTo(client);
    }
    assertThat(client.toString(StandardCharsets.UTF_8).lines()).hasSize(many);
  }
}

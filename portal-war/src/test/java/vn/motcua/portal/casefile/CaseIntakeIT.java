package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.event;
import static vn.motcua.portal.casefile.Software.message;
import static vn.motcua.portal.casefile.Software.newCode;
import static vn.motcua.portal.casefile.Software.received;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Contract;
import vn.motcua.portal.rest.Portal;

@AgainstTheDeployedPortal
class CaseIntakeIT {
  private static final int MANY = 600;

  private final Portal portal = new Portal();
  private final Software software = new Software(Software.INDUSTRY);

  private String status(String code) {
    return portal.lookUp(code).as(Contract.Case.class).status();
  }

  @Test
  void a_case_that_was_put_is_found_by_citizens() {
    String code = newCode();
    Answer first = software.put(code, message(code, received()));
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(software.put(code, message(code, received())).body()).contains("UNCHANGED");
    assertThat(status(code)).isEqualTo("RECEIVED");
    String late = event("0", "2026-11-02T08:00", "REGISTERED", "");
    assertThat(software.put(code, message(code, late)).body()).contains("UPDATED");
    assertThat(status(code)).isEqualTo("RECEIVED");
  }

  @Test
  void an_event_told_differently_is_a_conflict_and_a_correction_is_not() {
    String code = newCode();
    software.put(code, message(code, received()));
    String otherwise = event("1", "2026-11-02T08:30", "NOT_ACCEPTED", "");
    assertThat(software.put(code, message(code, otherwise)).problem(409).type())
        .endsWith(":case-event-changed");
    String correction = event("2", "2026-11-02T08:30", "NOT_ACCEPTED", "\"corrects\": \"1\"");
    assertThat(software.put(code, message(code, correction)).status()).isEqualTo(200);
    assertThat(status(code)).isEqualTo("NOT_ACCEPTED");
  }

  @Test
  void what_is_wrong_with_a_message_is_told_for_each_field() {
    String code = newCode();
    String wrong =
        "{\"procedure\": 5, \"dueOn\": \"soon\", \"channel\": \"PIGEON\", \"events\": [{\"id\": \"a b\"}]}";
    assertThat(software.put(code, wrong).problem(400).fields())
        .containsExactlyInAnyOrder(
            "dueOn", "channel", "events[0].id", "events[0].at", "events[0].kind");
    assertThat(software.put("nonsense", "{}").problem(400).fields()).containsExactly("code");
    assertThat(software.put(code, "{").problem(400).type()).endsWith(":invalid-input");
  }

  @Test
  void a_token_is_for_cases_of_its_agency_and_of_the_units_their_codes_name() {
    Software other = new Software("000.00.16.H20");
    String code = newCode();
    assertThat(other.put(code, message(code, received())).status()).isEqualTo(403);
    assertThat(other.batched(List.of(message(code, received()))).get(0).getString("result"))
        .isEqualTo("REJECTED");
    assertThat(portal.lookUp(code).status()).isEqualTo(404);
    String unit = newCode("000.07.02.H20");
    assertThat(software.put(unit, message(unit, received())).status()).isEqualTo(201);
  }

  @Test
  void a_batch_is_answered_line_by_line_and_a_bad_line_holds_up_no_other() {
    String code = newCode();
    List<JsonObject> answers =
        software.batched(
            List.of("not json", message(code, received()), message(code, received()), ""));
    assertThat(answers)
        .extracting(answer -> answer.getInt("line") + " " + answer.getString("result"))
        .containsExactly("1 REJECTED", "2 CREATED", "3 UNCHANGED");
    assertThat(answers.get(0).getJsonArray("problems").getJsonObject(0).getString("message"))
        .contains("JSON");
  }

  @Test
  void a_batch_is_answered_while_it_is_still_being_sent() throws IOException {
    List<String> lines = IntStream.range(0, MANY).mapToObj(i -> message(newCode())).toList();
    URI address = DeployedPortal.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out.write(software.batchHead().getBytes(StandardCharsets.UTF_8));
      sendChunk(out, lines.subList(0, 250));
      String first = in.lines().filter(line -> line.startsWith("{\"line\":1,")).findFirst().get();
      assertThat(first).contains("CREATED");
      sendChunk(out, lines.subList(250, MANY));
      out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      String last = "{\"line\":" + MANY + ",";
      assertThat(in.lines().filter(line -> line.startsWith(last)).findFirst())
          .hasValueSatisfying(line -> assertThat(line).contains("CREATED"));
    }
  }

  private static void sendChunk(OutputStream out, List<String> lines) throws IOException {
    byte[] body = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(body);
    out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Test
  void two_clients_that_send_the_same_cases_at_once_store_each_event_once()
      throws InterruptedException, ExecutionException {
    List<String> lines =
        IntStream.range(0, MANY)
            .mapToObj(i -> newCode())
            .map(
                code -> message(code, received(), event("2", "2026-11-03T08:00", "IN_PROCESS", "")))
            .toList();
    ExecutorService clients = Executors.newFixedThreadPool(2);
    Callable<Integer> client =
        () -> {
          List<String> mine = new ArrayList<>(lines);
          Collections.shuffle(mine);
          return software.batched(mine).stream().mapToInt(one -> one.getInt("added")).sum();
        };
    int added = 0;
    for (Future<Integer> one : clients.invokeAll(List.of(client, client))) {
      added += one.get();
    }
    clients.shutdown();
    assertThat(added).isEqualTo(3 * MANY);
  }

  @Test
  void the_national_message_is_understood() {
    String code = newCode();
    String one =
        """
        {"MaHoSo": "%s", "MaTTHC": "2.000648", "KenhThucHien": "1", "ChuHoSo": "CANARY", "NgayNopHoSo": "20261102080000",
         "NgayTiepNhan": "20261102083000", "NgayHenTra": "20261123170000", "TrangThaiHoSo": "2"}
        """
            .formatted(code);
    Answer synced =
        software.sync("ho-so", "{\"service\": \"DongBoHoSoMC\", \"data\": [" + one + "]}");
    assertThat(synced.body()).contains("\"error_code\":\"0\"", "CREATED");
    String progress =
        """
        {"MaHoSo": "%s", "NguoiXuLy": "CANARY", "ThoiDiemXuLy": "20261103080000", "PhongBanXuLy": "Phòng A", "TrangThai": "4"}
        """
            .formatted(code);
    assertThat(software.sync("tien-do", progress).body()).contains("UPDATED");
    assertThat(software.sync("tien-do", progress).body()).contains("UNCHANGED");
    assertThat(status(code)).isEqualTo("IN_PROCESS");
    assertThat(software.sync("ho-so", "[{\"MaHoSo\": \"x\"}]").body())
        .contains("\"error_code\":\"1\"", "MaTTHC");
    assertThat(software.sync("ho-so", "nothing").status()).isEqualTo(400);
  }
}

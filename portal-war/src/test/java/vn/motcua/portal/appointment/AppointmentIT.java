package vn.motcua.portal.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.appointment.Visits.API;
import static vn.motcua.portal.appointment.Visits.CENTRE;
import static vn.motcua.portal.appointment.Visits.json;
import static vn.motcua.portal.appointment.Visits.phone;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.reference.PublicReference;

@AgainstTheDeployedPortal
class AppointmentIT {
  private static final String SERVICE = "nhan-ket-qua";

  private final Portal portal = new Portal();
  private final Visits visits = new Visits();

  private JsonObject booked(String start) {
    String hold =
        json(visits.hold(SERVICE, CENTRE, start, UUID.randomUUID().toString())).getString("hold");
    Answer answer = visits.book(hold, phone());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  @Test
  void a_visit_is_held_booked_moved_and_cancelled() {
    List<String> starts = visits.starts(SERVICE, CENTRE);
    JsonObject booking = booked(starts.get(0));
    String reference = booking.getString("reference");
    Map<String, String> secret = Map.of("secret", booking.getString("secret"));
    String calendar = portal.get(API + "/" + reference + ".ics").body();
    assertThat(calendar).contains("METHOD:PUBLISH", "SEQUENCE:0", "STATUS:CONFIRMED");
    assertThat(calendar).doesNotContain("Ánh", reference);

    Answer moved =
        visits.post(
            "/" + reference + "/move",
            Map.of("secret", booking.getString("secret"), "start", starts.get(1)));
    assertThat(json(moved).getString("start")).isEqualTo(starts.get(1));

    Answer cancelled = visits.post("/" + reference + "/cancel", secret);
    assertThat(json(cancelled).getString("status")).isEqualTo("CANCELLED");
    assertThat(visits.post("/" + reference + "/cancel", secret).body()).isEqualTo(cancelled.body());
    assertThat(portal.get(API + "/" + reference + ".ics").body())
        .contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED")
        .contains(
            calendar.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow());
  }

  @Test
  void a_call_repeated_gives_the_same_booking_and_another_contact_does_not() {
    String start = visits.starts(SERVICE, CENTRE).get(2);
    String request = UUID.randomUUID().toString();
    JsonObject hold = json(visits.hold(SERVICE, CENTRE, start, request));
    assertThat(json(visits.hold(SERVICE, CENTRE, start, request))).isEqualTo(hold);
    String phone = phone();

    List<Answer> answers =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(() -> visits.book(hold.getString("hold"), phone)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    assertThat(visits.book(hold.getString("hold"), phone()).problem(409).type())
        .endsWith("hold-confirmed");
  }

  @Test
  void unknown_references_and_wrong_secrets_are_answered_alike() {
    String reference = booked(visits.starts(SERVICE, CENTRE).get(3)).getString("reference");

    Answer wrong = visits.post("/" + reference + "/cancel", Map.of("secret", "WRONGONE"));
    Answer unknown =
        visits.post(
            "/lookup",
            Map.of("reference", PublicReference.random().grouped(), "secret", "WRONGONE"));

    assertThat(wrong.problem(404).type()).isEqualTo(unknown.problem(404).type());
    assertThat(wrong.problem(404).detail()).isEqualTo(unknown.problem(404).detail());
  }

  @Test
  void wrong_input_is_told_by_field() {
    assertThat(visits.hold("khong-co", CENTRE, "x", "r").problem(400).fields())
        .containsExactly("service");
    String hold =
        json(visits.hold(SERVICE, CENTRE, visits.starts(SERVICE, CENTRE).get(5), "wrong input"))
            .getString("hold");
    assertThat(visits.post("", Map.of("hold", hold, "phone", "12")).problem(400).fields())
        .containsExactly("name", "phone");
    assertThat(visits.post("", Map.of("hold", "none")).problem(404).type())
        .endsWith("hold-unknown");
  }
}

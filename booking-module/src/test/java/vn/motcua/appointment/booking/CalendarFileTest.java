package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.Language;

class CalendarFileTest {
  private static final Instant START = Instant.parse("2026-11-23T02:15:00Z");

  private static Appointment appointment(AppointmentState state, int sequence) {
    return new Appointment(
        7,
        PublicReference.random(),
        state,
        1,
        1,
        "000.01.01.H20",
        false,
        START,
        START.plusSeconds(1_800),
        1,
        2,
        START,
        null,
        null,
        new Contact("Nguyễn Thị Ánh", "+84912000001", null, null),
        Language.VI,
        sequence,
        3,
        0,
        null,
        START.minusSeconds(60));
  }

  @Test
  void a_cancelled_visit_takes_itself_out_of_the_calendar() {
    String file =
        CalendarFile.of(appointment(AppointmentState.CANCELLED, 2), "abc", "Lịch hẹn", "Đây");

    assertThat(file.lines())
        .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "UID:abc@mot-cua");
  }

  @Test
  void lines_are_folded_within_75_bytes_and_signs_are_escaped() {
    String place = "Trung tâm Phục vụ hành chính công; số 1, đường Hòa Bình, phường Mẫu Trung\n";
    String file =
        CalendarFile.of(appointment(AppointmentState.BOOKED, 0), "abc", "Lịch", place.repeat(3));

    assertThat(file.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(file.replace("\r\n ", "")).contains("công\\; số 1\\, đường").contains("\\nTrung");
    assertThat(file).doesNotContain("Ánh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Ho_Chi_Minh"})
  void times_are_those_of_vietnam_wherever_the_server_stands(String zone) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      assertThat(BookingTexts.time(START)).isEqualTo("9:15");
      assertThat(BookingTexts.iso(START)).isEqualTo("2026-11-23T09:15:00+07:00");
      assertThat(CalendarFile.of(appointment(AppointmentState.BOOKED, 0), "a", "b", "c"))
          .contains("DTSTART:20261123T021500Z");
    } finally {
      TimeZone.setDefault(before);
    }
  }
}

package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** A case the software of the department of industry and trade tells the portal about. */
final class ReportedCase {
  static final String INDUSTRY = "000.00.02.H20";
  static final String CONSTRUCTION = "000.00.15.H20";

  /** As it is printed on the receipt. */
  static final String SECRET = "K7QM-42PX";

  private static final String MESSAGE =
      """
      {"code": "%s", "procedure": "%s", "department": "000.00.02.H20", "channel": "COUNTER", "dueOn": "%s",
       "updatedAt": "%s:00+07:00", "lookupSecret": "K7QM-42PX", "events": [{"id": "%s", "at": "%s:00+07:00", "kind": "%s"%s}]}
      """;

  private final String code;
  private final String procedure;
  private final String due;
  private int events;

  /** One that was received at the counter. */
  ReportedCase(String number, String received, String due) {
    this("2.000648", number, received, due);
  }

  /** One of that procedure. */
  ReportedCase(String procedure, String number, String received, String due) {
    this.procedure = procedure;
    this.code = INDUSTRY + "-" + number;
    this.due = due;
    happens(received, "RECEIVED", "");
  }

  /** One that was due long ago, and has been passed on to the wrong department. */
  static ReportedCase late(String number) {
    ReportedCase late = new ReportedCase(number, "2026-10-01T08:30", "2026-10-22");
    late.happens("2026-10-02T08:30", "IN_PROCESS", ", \"unit\": \"" + CONSTRUCTION + "\"");
    return late;
  }

  String code() {
    return code;
  }

  void happens(String at, String kind, String more) {
    events++;
    String body =
        MESSAGE.formatted(code, procedure, due, at, events, at, kind, more).replace("\n", " ");
    Portal portal = new Portal();
    assertThat(
            portal
                .send(
                    portal
                        .request("/api/v1/cases/" + code, Staff.program(INDUSTRY, Role.INTEGRATION))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)))
                .status())
        .isBetween(200, 201);
  }
}

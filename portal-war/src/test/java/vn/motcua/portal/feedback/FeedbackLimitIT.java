package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** Administrators change the time limits; what was received before keeps what it had. */
@AgainstTheDeployedPortal
class FeedbackLimitIT {
  private static final String AT = "/can-bo/gop-y-han";
  private static final String HEALTH = "000.00.16.H20";

  private final Sender sender = new Sender();
  private final Portal portal = sender.portal();
  private final String[] administrator = Staff.member("", Role.ADMINISTRATOR);
  private final String[] officer = Staff.member("", Role.OFFICER);

  private Sender.Sent send() {
    return sender.send(sender.anonymous("Thời hạn " + UUID.randomUUID()).add("department", HEALTH));
  }

  private String due(Sender.Sent sent) {
    Matcher due =
        Pattern.compile("<dd><strong>([0-9/]+)</strong>")
            .matcher(sender.open(sender.id(sent, officer), officer).body());
    return due.find() ? due.group(1) : "none";
  }

  @Test
  void a_limit_of_a_department_holds_for_what_comes_in_afterwards() {
    Sender.Sent before = send();
    String early = due(before);
    String form =
        "action=put&department=" + HEALTH + "&entry=&receipt=1&forward=3&answer=9&complex=12";
    assertThat(portal.post(AT, form, administrator).status()).isEqualTo(302);
    try {
      assertThat(due(send())).isNotEqualTo(early);
      assertThat(due(before)).isEqualTo(early);
    } finally {
      String page = portal.get(AT, administrator).body();
      Matcher row = Pattern.compile("name=\"id\" value=\"(\\d+)\"").matcher(page);
      String last = "";
      while (row.find()) {
        last = row.group(1); // departments stand behind the general ones
      }
      assertThat(portal.post(AT, "action=remove&id=" + last, administrator).status())
          .isEqualTo(302);
    }
    assertThat(due(send())).isEqualTo(early);
  }

  @Test
  void mistakes_are_told_at_their_fields_and_what_was_typed_stays() {
    Answer wrong =
        portal.post(
            AT,
            "action=put&department=&receipt=1&forward=3&answer=7&complex=4&since=2001-01-01",
            administrator);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("<title>Lỗi:", "href=\"#since\"", "2001-01-01");
    assertThat(
            portal
                .post(AT, "action=put&receipt=1&forward=3&answer=7&complex=4", administrator)
                .body())
        .contains("href=\"#complex\"");
    assertThat(portal.post(AT, "action=put&receipt=x", administrator).status()).isEqualTo(400);
    assertThat(portal.post(AT, "action=put&receipt=1", officer).status()).isEqualTo(403);
  }
}

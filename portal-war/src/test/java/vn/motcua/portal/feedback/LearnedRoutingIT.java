package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** Where people send feedback is learned at once, and suggested for the next of its kind. */
@AgainstTheDeployedPortal
class LearnedRoutingIT {
  private static final String DESK = "000.01.01.H20";
  private static final String CULTURE = "000.00.14.H20";

  private final Sender sender = new Sender();
  private final String[] clerk = Staff.member(DESK, Role.CLERK);

  private String atTheDesk(String text) {
    Sender.Sent sent = sender.send(sender.anonymous(text));
    assertThat(sent.department().code()).isEqualTo(DESK);
    return sender.id(sent, clerk);
  }

  private String page(String id) {
    return sender.open(id, clerk).body();
  }

  @Test
  void what_was_forwarded_is_suggested_with_its_words_confirmed_and_unlearned_when_returned() {
    String first = atTheDesk("Phố tôi thả hoa đăng giấy dó, ai cho làm vậy?");
    assertThat(page(first)).doesNotContain("hoa đăng</span>");
    sender.does(first, "forward", clerk, "department", CULTURE, "why", "Thuộc văn hóa");
    String second = atTheDesk("tha hoa dang giay do o bo song");
    assertThat(page(second))
        .contains("Có thể thuộc cơ quan khác", "Chuyển đến Sở Văn hóa, Thể thao và Du lịch")
        .containsPattern("Vì có những chữ: <span lang=\"vi\">[^<]*hoa dang")
        .doesNotContain("giấy dó");
    sender.does(second, "forward", clerk, "department", CULTURE, "why", "Thuộc thẩm quyền");
    String[] culture = Staff.member(CULTURE, Role.OFFICER);
    assertThat(sender.open(second, culture).status()).isEqualTo(200);
    for (String id : new String[] {first, second}) {
      sender.does(id, "not-ours", culture, "why", "Không phải của chúng tôi");
    }
    assertThat(page(second)).doesNotContain("Chuyển đến Sở Văn hóa, Thể thao và Du lịch</button>");
  }

  @Test
  void nothing_is_learned_from_a_denunciation() {
    Sender.Sent secret =
        sender.send(
            sender
                .anonymous("Ông trưởng phòng nhận cặp lục bình men ngọc")
                .add("kind", "DENUNCIATION"));
    String[] inspector = Staff.member(Sender.INSPECTORATE, Role.LEADER);
    sender.does(sender.id(secret, inspector), "take", inspector);
    assertThat(page(atTheDesk("Cặp lục bình men ngọc ở sảnh bị vỡ")))
        .doesNotContainPattern("Vì có những chữ: <span lang=\"vi\">[^<]*(lục bình|men ngọc)");
  }

  @Test
  void the_page_that_tries_rules_says_what_words_lead_where() {
    Answer tried =
        new Portal()
            .post(
                "/can-bo/gop-y-tuyen",
                "action=try&category=OTHER&text=" + Portal.encoded("Cây xăng bơm thiếu"),
                Staff.member("", Role.ADMINISTRATOR));
    assertThat(tried.status()).isEqualTo(200);
    assertThat(tried.body())
        .contains(
            "Sở Công Thương",
            "Quy tắc theo chữ trong nội dung",
            "<span lang=\"vi\">Cây xăng, thiếu</span>");
  }
}

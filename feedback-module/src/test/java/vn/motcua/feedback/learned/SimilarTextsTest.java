package vn.motcua.feedback.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.motcua.feedback.learned.LabelledMessages.Message;
import vn.motcua.text.TypedText;

/**
 * Half of the 200 messages are offered to who writes the other half. No two of them were meant to
 * be alike, so an offer for the same department is the best there is.
 */
class SimilarTextsTest {
  private static final Logger LOG = Logger.getLogger(SimilarTextsTest.class.getName());
  private static final int MOST = 3;
  private static final double LEAST = 0.4;
  private static final String UNLIKE_ANYTHING =
      "Kính gửi cơ quan, tôi là người dân ở đây, tôi muốn hỏi về chương trình văn nghệ của con tôi "
          + "ở lớp múa, khi nào thì các cháu được biểu diễn và phụ huynh có phải mua vé không, mong "
          + "cơ quan trả lời giúp, tôi xin cảm ơn.";

  private static SimilarTexts learned() {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Message> all = LabelledMessages.all();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).forLearning()) {
        texts.put(Integer.toString(i), all.get(i).text());
      }
    }
    return SimilarTexts.of(texts);
  }

  @Test
  void what_is_offered_is_often_for_the_same_department() {
    List<Message> all = LabelledMessages.all();
    SimilarTexts texts = learned();
    int offered = 0;
    int same = 0;
    int helped = 0;
    int asked = 0;
    for (Message message : all) {
      if (message.forLearning()) {
        continue;
      }
      asked++;
      List<String> similar = texts.to(message.text(), MOST);
      helped += similar.isEmpty() ? 0 : 1;
      offered += similar.size();
      same +=
          (int)
              similar.stream()
                  .filter(
                      id -> all.get(Integer.parseInt(id)).department().equals(message.department()))
                  .count();
    }
    String measured =
        "%d of %d get offers, %d of %d offers of the same department"
            .formatted(helped, asked, same, offered);
    LOG.info(measured);

    assertThat(helped).as(measured).isGreaterThan(asked / 5);
    assertThat((double) same / offered).as(measured).isGreaterThan(LEAST);
  }

  @Test
  void a_text_finds_itself_and_its_copy_without_accents_first() {
    Message one = LabelledMessages.all().stream().filter(Message::forLearning).toList().get(7);
    SimilarTexts texts = SimilarTexts.of(Map.of("one", one.text(), "other", UNLIKE_ANYTHING));

    assertThat(texts.to(one.text(), MOST)).containsExactly("one");
    assertThat(texts.to(TypedText.folded(one.text()), MOST)).containsExactly("one");
  }

  @Test
  void a_letter_about_something_else_is_offered_nothing() {
    assertThat(learned().to(UNLIKE_ANYTHING, MOST)).isEmpty();
    assertThat(learned().to("đất đai", MOST)).isEmpty();
    assertThat(learned().to("", MOST)).isEmpty();
    assertThat(SimilarTexts.of(Map.of()).to(UNLIKE_ANYTHING, MOST)).isEmpty();
  }
}

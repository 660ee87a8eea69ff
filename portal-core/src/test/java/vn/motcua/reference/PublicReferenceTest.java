package vn.motcua.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.reference.PublicReference.Flaw;
import vn.motcua.reference.PublicReference.Read;
import vn.motcua.reference.PublicReference.Unreadable;

class PublicReferenceTest {
  private static final String TYPED = "0123456789ABCDEFGHJKMNPQRSTVWXYZU";

  private static Stream<PublicReference> many() {
    Random random = new Random(20260302);
    return Stream.generate(() -> PublicReference.random(random)).limit(2_000);
  }

  private static boolean isRead(String typed) {
    return PublicReference.read(typed) instanceof Read;
  }

  @Test
  void what_is_shown_is_read_back() {
    assertThat(many())
        .allSatisfy(
            reference -> {
              assertThat(reference.grouped()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{4}");
              assertThat(PublicReference.read(reference.grouped())).isEqualTo(new Read(reference));
            });
  }

  @Test
  void it_is_read_however_people_type_it() {
    assertThat(many())
        .allSatisfy(
            reference -> {
              String sloppy =
                  " " + reference.grouped().toLowerCase(Locale.ROOT).replace("-", " – ");
              for (String typed :
                  new String[] {
                    reference.value(),
                    sloppy,
                    sloppy.replace('0', 'o').replace('1', 'l'),
                    reference.grouped().replace('0', 'O').replace('1', 'I'),
                    reference.grouped().replace("-", "_"),
                    fullWidth(reference.value())
                  }) {
                assertThat(PublicReference.read(typed)).as(typed).isEqualTo(new Read(reference));
              }
            });
  }

  private static String fullWidth(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
        .reduce("", String::concat);
  }

  @Test
  void one_wrong_symbol_is_always_told() {
    assertThat(many().limit(300))
        .allSatisfy(
            reference -> {
              StringBuilder typed = new StringBuilder(reference.value());
              for (int i = 0; i < typed.length(); i++) {
                char right = typed.charAt(i);
                for (int j = 0; j < TYPED.length(); j++) {
                  char wrong = TYPED.charAt(j);
                  typed.setCharAt(i, wrong);
                  assertThat(isRead(typed.toString())).isEqualTo(wrong == right);
                }
                typed.setCharAt(i, right);
              }
            });
  }

  @Test
  void two_symbols_in_the_wrong_order_are_always_told() {
    assertThat(many())
        .allSatisfy(
            reference -> {
              char[] typed = reference.value().toCharArray();
              for (int i = 0; i + 1 < typed.length; i++) {
                char[] turned = typed.clone();
                turned[i] = typed[i + 1];
                turned[i + 1] = typed[i];
                assertThat(isRead(new String(turned))).isEqualTo(typed[i] == typed[i + 1]);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "' - ', EMPTY",
    "7KQ9M-4TXB2, LENGTH",
    "7KQ9M-4TXB2-W0RCAA, LENGTH",
    "7KQ9M-4TXB2-W0R!, SYMBOL",
    "UKQ9M-4TXB2-W0RC, SYMBOL",
    "7KQ9M-4TXB2-W0R*, SYMBOL",
    "Đăng ký, SYMBOL"
  })
  void what_is_wrong_is_told(String typed, Flaw flaw) {
    assertThat(PublicReference.read(typed)).isEqualTo(new Unreadable(flaw));
  }

  @Test
  void none_comes_twice_and_each_symbol_is_as_likely() {
    Set<PublicReference> seen = new HashSet<>();
    int[] counts = new int[128];
    for (int i = 0; i < 20_000; i++) {
      PublicReference reference = PublicReference.random();
      assertThat(seen.add(reference)).isTrue();
      reference.value().substring(0, 13).chars().forEach(c -> counts[c]++);
    }
    int expected = 20_000 * 13 / 32;
    TYPED
        .substring(0, 32)
        .chars()
        .forEach(
            c ->
                assertThat(counts[c]).as("%c", c).isBetween(expected * 9 / 10, expected * 11 / 10));
  }

  @Test
  void it_is_not_shown_where_it_is_logged() {
    PublicReference reference = PublicReference.random();
    assertThat(reference.toString()).doesNotContain(reference.value().substring(0, 5));
    assertThat(new Read(reference).toString()).doesNotContain(reference.value().substring(0, 5));
  }

  @Test
  void nothing_else_can_be_made_one() {
    assertThatThrownBy(() -> new PublicReference("7kq9m"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

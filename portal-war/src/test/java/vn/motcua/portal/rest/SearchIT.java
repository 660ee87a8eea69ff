package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

@AgainstTheDeployedPortal
class SearchIT {
  private static final String PROMOTION = "2.000033";
  private static final int CATALOGUE = 4372;

  private final Portal portal = new Portal();

  @ParameterizedTest
  @ValueSource(
      strings = {"khuyen mai", "khuyến mại", "khuyến mãi", "KHUYẾN MÃI", "2.000033", "000033"})
  void a_procedure_is_among_the_first_three_however_it_is_typed(String typed) {
    assertThat(portal.search(typed, "size=3").codes()).contains(PROMOTION);
  }

  @Test
  void decomposed_letters_find_the_same() {
    String typed = Normalizer.normalize("khuyến mại", Normalizer.Form.NFD);

    assertThat(portal.search(typed, "size=3").codes()).contains(PROMOTION);
  }

  @Test
  void nothing_typed_means_the_whole_catalogue() {
    assertThat(portal.search("", "status=ALL").total()).isEqualTo(CATALOGUE);
  }
}

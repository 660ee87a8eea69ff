package vn.motcua.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void words_are_folded_and_long_enough_for_the_database() {
    assertThat(SearchWords.asked("Hồ sơ, HỒ ở Đ. 5"))
        .containsExactly("zzho", "zzso", "zzo", "zzd", "zz5");
  }

  @Test
  void marks_of_the_database_s_own_language_do_not_get_through() {
    assertThat(SearchWords.asked("\"a* -b\" +(c) ~d @2"))
        .containsExactly("zza", "zzb", "zzc", "zzd", "zz2");
    assertThat(SearchWords.asked("+-*\"")).isEmpty();
  }
}

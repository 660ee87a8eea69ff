package vn.motcua.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.query.MemoryIndex;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellerTest {
  private final MemoryIndex index;

  SpellerTest() throws IOException {
    index =
        new MemoryIndex(
            List.of(
                entry("1.000001", "Đăng ký khai sinh"),
                entry("1.000002", "Đăng ký tạm trú"),
                entry("1.000003", "Cấp giấy phép bán lẻ rượu"),
                entry("1.000004", "Đổi giấy phép lái xe"),
                entry("1.000005", "Xác nhận thông tin về cư trú")));
  }

  private static Entry entry(String code, String title) {
    return new Entry(code, 0, ProcedureContent.named(title));
  }

  @ParameterizedTest
  @CsvSource({
    "ddawng kys khai sinh, 1.000001",
    "d9a8ng ky1 khai sinh, 1.000001",
    "dang ki tam chu, 1.000002",
    "giấyphép bánlẻ rượu, 1.000003",
    "giay phep lai xee, 1.000004",
    "xa1c nha65n tho6ng tin cu7 tru1, 1.000005",
    "xac nhạn thong tinn, 1.000005",
  })
  void what_was_mistyped_is_understood(String typed, String code) {
    assertThat(index.find(typed)).first().isEqualTo(code);
  }

  @Test
  void a_free_order_of_known_words_is_left_alone() {
    assertThat(index.find("sinh khai đăng ký")).first().isEqualTo("1.000001");
  }
}

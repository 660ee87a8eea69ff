package vn.motcua.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {
  private static List<DeclaredTable> read(String text) throws IOException {
    Properties lines = new Properties();
    lines.load(new StringReader(text));
    return Declarations.read("test", lines);
  }

  @Test
  void a_table_says_what_is_personal_and_what_is_not() throws IOException {
    List<DeclaredTable> tables =
        read(
            """
            visit = CITIZEN codes PUBLIC_DUTY visits PERSON OFFICER
            visit.personal = name:NAME phone:PHONE
            visit.other = id day
            day.other = id
            """);

    assertThat(tables).extracting(DeclaredTable::name).containsExactly("day", "visit");
    DeclaredTable visit = tables.get(1);
    assertThat(visit.other()).containsExactly("id", "day");
    Processing processing =
        new Processing(
            Whose.CITIZEN,
            "codes",
            LegalBasis.PUBLIC_DUTY,
            "visits",
            List.of(Viewer.PERSON, Viewer.OFFICER));
    assertThat(visit.personal())
        .containsExactly(
            new PersonalField("test", "visit", "name", Datum.NAME, processing),
            new PersonalField("test", "visit", "phone", Datum.PHONE, processing));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          visit = CITIZEN codes PUBLIC_DUTY visits          | visit: needs WHOSE
          visit = DOG codes PUBLIC_DUTY visits PERSON       | DOG is no whose
          visit = CITIZEN codes PUBLIC_DUTY visits DOG      | DOG is no viewer
          visit.persnal = name:NAME                         | neither .personal nor .other
          """)
  void a_line_that_cannot_be_used_is_named(String line, String told) {
    assertThatThrownBy(() -> read(line + "\nvisit.personal = name:NAME"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("META-INF/privacy/test.properties, visit")
        .hasMessageContaining(told);
  }

  @Test
  void personal_columns_without_a_purpose_are_refused() {
    assertThatThrownBy(() -> read("visit.personal = name:NAME")).hasMessageContaining("both");
    assertThatThrownBy(() -> read("visit = CITIZEN a CONSENT b PERSON\nvisit.personal = name"))
        .hasMessageContaining("name is not column:DATUM");
  }

  @Test
  void the_register_of_the_core_can_be_read_and_tells_citizens_of_their_data_only() {
    PersonalFields fields = new PersonalFields();

    assertThat(fields.declared()).containsKeys("staff_person", "outbox_message", "audit_entry");
    assertThat(fields.all()).hasSizeGreaterThan(20);
    assertThat(fields.ofCitizens())
        .extracting(use -> use.processing().purpose())
        .contains("messages", "files")
        .doesNotContain("staff-work", "accountability");
  }
}

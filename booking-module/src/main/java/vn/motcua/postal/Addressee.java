package vn.motcua.postal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.text.Language;

/**
 * For whom an order is.
 *
 * @param commune code of the commune of today; null when it was not recognised
 * @param papers what is in the envelope, in words
 */
public record Addressee(
    Contact contact,
    @Nullable String commune,
    String papers,
    @Nullable String caseCode,
    Language language) {

  static Addressee read(ResultSet row) throws SQLException {
    return new Addressee(
        new Contact(
            Objects.requireNonNullElse(row.getString("person_name"), ""),
            row.getString("phone"),
            row.getString("mail"),
            row.getString("address")),
        row.getString("commune"),
        row.getString("papers"),
        row.getString("case_code"),
        Language.of(row.getString("language")));
  }

  /** Never shows anything personal, whoever logs it. */
  @Override
  public String toString() {
    return "Addressee";
  }
}

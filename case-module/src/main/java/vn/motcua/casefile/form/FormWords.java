package vn.motcua.casefile.form;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/** The words of a sheet in one language. */
record FormWords(Source texts, Language language) {
  /** Where the words are. */
  interface Source {
    String get(Language language, String key);
  }

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

  /** Of a key below {@code case.sheet.}. */
  String get(String key) {
    return texts.get(language, "case.sheet." + key);
  }

  String with(String key, Object... values) {
    return new MessageFormat(get(key), language.locale()).format(values);
  }

  FormSheet.Line line(String key, @Nullable String value) {
    return new FormSheet.Line(get(key), Objects.requireNonNullElse(value, ""));
  }

  String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  String time(@Nullable Instant at) {
    return at == null ? "" : TIME.format(at);
  }

  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, VietnamTime.ZONE);
  }
}

package vn.motcua.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the portal. Vietnamese is first and the default. */
public enum Language {
  VI,
  EN;

  /** {@code vi} or {@code en}, as in HTML and HTTP. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return this == VI ? new Locale("vi", "VN") : Locale.ENGLISH;
  }

  public Language other() {
    return this == VI ? EN : VI;
  }

  /** Vietnamese unless the code says English. */
  public static Language of(@Nullable String code) {
    return code != null && code.toLowerCase(Locale.ROOT).startsWith("en") ? EN : VI;
  }
}

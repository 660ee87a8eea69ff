package vn.motcua.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts for the request at hand; {@code #{text['home.title']}} on pages. */
@Named("text")
@RequestScoped
public class PageText extends AbstractMap<String, String> {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private @Nullable Language language;

  public Language language() {
    Language known = language;
    if (known == null) {
      known = RequestLanguage.of(request);
      language = known;
    }
    return known;
  }

  /** {@code vi} or {@code en}. */
  public String getCode() {
    return language().code();
  }

  @Override
  public String get(@Nullable Object key) {
    return texts.get(language(), String.valueOf(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return true;
  }

  /** With {@code {0}}, {@code {1}}… filled in. */
  public String with(String key, Object... values) {
    return texts.get(language(), key, values);
  }

  public String orElse(String key, String otherwise) {
    return texts.getOrElse(language(), key, otherwise);
  }

  /** A day as both languages write it here, {@code 22/09/2020}; empty for none. */
  public String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}

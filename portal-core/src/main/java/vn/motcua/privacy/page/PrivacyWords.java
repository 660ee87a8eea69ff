package vn.motcua.privacy.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.privacy.Processing;
import vn.motcua.privacy.retention.Periods;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** How the pages about personal data say things. */
@Named
@RequestScoped
public class PrivacyWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

  @Inject private PageText text;
  @Inject private Periods periods;

  /** The words for a constant or a kind of thing. */
  public String of(String prefix, Object what) {
    return text.orElse("privacy." + prefix + "." + what, String.valueOf(what));
  }

  /** All of them, separated by commas. */
  public String all(String prefix, Collection<?> what) {
    return what.stream().map(each -> of(prefix, each)).collect(Collectors.joining(", "));
  }

  /** How long a kind of data is kept. */
  public String kept(String kind) {
    return kind.equals(Processing.UNTIL_USED) ? of("kept", kind) : period(periods.of(kind));
  }

  public String period(Optional<Period> period) {
    return period.map(this::said).orElseGet(() -> text.get("privacy.kept.without-end"));
  }

  private String said(Period period) {
    return Stream.of(
            part("years", period.getYears()),
            part("months", period.getMonths()),
            part("days", period.getDays()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String part(String unit, int number) {
    return number == 0 ? "" : text.with("privacy.period." + unit, number);
  }

  public String when(@Nullable Instant at) {
    return at == null ? "" : WHEN.format(at);
  }

  public String when(Optional<Instant> at) {
    return at.map(WHEN::format).orElse("–");
  }
}

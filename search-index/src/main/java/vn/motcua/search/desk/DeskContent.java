package vn.motcua.search.desk;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.TypedText;

/**
 * What an item says; checked.
 *
 * @param text the line of a rule, the query of a pin, the text or code of a stop
 * @param code of a pin: the procedure
 * @param endsOn of a pin: its last day
 * @param place of a pin: order among the pins of its query, from 1; 0 otherwise
 */
public record DeskContent(
    DeskKind kind,
    String text,
    @Nullable String code,
    @Nullable LocalDate endsOn,
    int place,
    String note) {
  private static final Jsonb JSON = JsonbBuilder.create();
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** How queries, titles and codes are compared: words without accents, case and punctuation. */
  public static String key(String text) {
    return BETWEEN_WORDS.matcher(TypedText.folded(text)).replaceAll(" ").strip();
  }

  /** What may be there once only, as a digest. */
  String liveKey() {
    String once =
        switch (kind) {
          case RULE -> text.toLowerCase(java.util.Locale.ROOT);
          case PIN -> key(text) + "|" + Objects.toString(code, "");
          case STOP -> key(text);
        };
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + ":" + once).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String toJson() {
    return JSON.toJson(this);
  }

  static DeskContent fromJson(String json) {
    return JSON.fromJson(json, DeskContent.class);
  }
}

package vn.motcua.search;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/** Marks in a title the syllables that were looked for, accents or not. */
final class Highlighter {
  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final Set<String> wanted = new HashSet<>();

  Highlighter(String query) {
    Matcher syllables = SYLLABLE.matcher(query);
    while (syllables.find()) {
      wanted.add(TypedText.folded(syllables.group()).toLowerCase(Locale.ROOT));
    }
  }

  /** The title as HTML. */
  String mark(String title) {
    StringBuilder html = new StringBuilder(title.length() + 32);
    Matcher syllables = SYLLABLE.matcher(title);
    int done = 0;
    boolean open = false;
    while (syllables.find()) {
      boolean hit = wanted.contains(TypedText.folded(syllables.group()));
      String between = title.substring(done, syllables.start());
      if (open && (!hit || !between.isBlank())) {
        html.append("</mark>");
        open = false;
      }
      escape(between, html);
      if (hit && !open) {
        html.append("<mark>");
        open = true;
      }
      escape(syllables.group(), html);
      done = syllables.end();
    }
    html.append(open ? "</mark>" : "");
    escape(title.substring(done), html);
    return html.toString();
  }

  private static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}

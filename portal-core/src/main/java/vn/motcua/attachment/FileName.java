package vn.motcua.attachment;

import java.util.Locale;
import vn.motcua.text.TypedText;

/** Names of files as people's programs send them. */
final class FileName {
  private static final int LONGEST = 100;
  private static final String NAMELESS = "tep";

  private FileName() {}

  /** After the last dot, in lower case; empty for none. */
  static String extension(String sent) {
    String name = plain(sent);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Without a folder, without what is special to file systems, ending as the type does. */
  static String of(String sent, AttachmentType type) {
    String name = plain(sent);
    int dot = name.lastIndexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).strip();
    if (stem.codePointCount(0, stem.length()) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
    }
    return (stem.isEmpty() ? NAMELESS : stem) + "." + type.extension();
  }

  private static String plain(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return TypedText.line(last).replaceAll("[\"*:<>?|]", "_").replaceFirst("^\\.+", "");
  }
}

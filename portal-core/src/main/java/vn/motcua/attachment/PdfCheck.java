package vn.motcua.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for what a PDF does not need to show pages: scripts, commands, files inside, a password.
 * These are told by names; they are found in the file itself and in its packed streams of objects.
 */
final class PdfCheck {
  private static final long MAX_UNPACKED = 50_000_000;
  private static final Pattern NAME = Pattern.compile("/([^\\s\\x00/<>\\[\\](){}%]{1,120})");
  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern OBJECTS =
      Pattern.compile(
          "<<((?:(?!endobj|<<|stream).){0,2000}?/ObjStm.{0,2000}?)>>\\s*stream\\r?\\n",
          Pattern.DOTALL);
  private static final Map<String, UploadFlaw> FORBIDDEN =
      Map.of(
          "JavaScript", UploadFlaw.ACTIVE,
          "Launch", UploadFlaw.ACTIVE,
          "RichMedia", UploadFlaw.ACTIVE,
          "XFA", UploadFlaw.ACTIVE,
          "ImportData", UploadFlaw.ACTIVE,
          "EmbeddedFile", UploadFlaw.EMBEDDED,
          "EmbeddedFiles", UploadFlaw.EMBEDDED,
          "GoToE", UploadFlaw.EMBEDDED,
          "Encrypt", UploadFlaw.ENCRYPTED);

  private final byte[] bytes;
  private final String text;
  private long unpacked;

  private PdfCheck(byte[] bytes) {
    this.bytes = bytes;
    text = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static void check(Path file) throws Refusal, IOException {
    new PdfCheck(Files.readAllBytes(file)).check();
  }

  private void check() throws Refusal {
    int end = text.lastIndexOf("%%EOF");
    if (end < 0) {
      throw new Refusal(UploadFlaw.DAMAGED);
    }
    if (!text.substring(end + 5).replace('\0', ' ').isBlank()) {
      throw new Refusal(UploadFlaw.POLYGLOT);
    }
    namesIn(text);
    Matcher objects = OBJECTS.matcher(text);
    while (objects.find()) {
      namesIn(unpack(objects.group(1), objects.end()));
    }
  }

  private static void namesIn(String text) throws Refusal {
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      UploadFlaw flaw = FORBIDDEN.get(plain(names.group(1)));
      if (flaw != null) {
        throw new Refusal(flaw);
      }
    }
  }

  /** {@code /J#61vaScript} is {@code /JavaScript}. */
  private static String plain(String name) {
    return name.indexOf('#') < 0
        ? name
        : ESCAPE
            .matcher(name)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private String unpack(String dictionary, int start) throws Refusal {
    String packing = dictionary.replaceAll("\\s+", "");
    if (!packing.contains("/Filter")) {
      return ""; // seen already
    }
    if (!packing.matches("(?s).*/Filter\\[?/FlateDecode\\]?(?![A-Za-z0-9]).*")
        || packing.contains("/DecodeParms")) {
      throw new Refusal(UploadFlaw.DAMAGED); // no program packs objects so
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      StringBuilder out = new StringBuilder();
      byte[] buffer = new byte[16_384];
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        int read = inflater.inflate(buffer);
        unpacked += read;
        if (unpacked > MAX_UNPACKED) {
          throw new Refusal(UploadFlaw.BOMB);
        }
        out.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      }
      return out.toString();
    } catch (DataFormatException damaged) {
      throw new Refusal(UploadFlaw.DAMAGED);
    } finally {
      inflater.end();
    }
  }
}

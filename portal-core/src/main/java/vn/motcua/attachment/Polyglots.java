package vn.motcua.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Files that another program would take for something else. */
final class Polyglots {
  private static final int EDGE = 1024;
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|script|iframe|svg|\\?php)[\\s>/]",
          Pattern.CASE_INSENSITIVE);

  private Polyglots() {}

  /** Of a file that is no package itself. */
  static void check(Path file, AttachmentType type) throws Refusal, IOException {
    String first = edge(file, true);
    String edges = first + '\n' + edge(file, false);
    boolean hidesPdf = type != AttachmentType.PDF && first.contains("%PDF-");
    boolean startsLate = type == AttachmentType.PDF && !first.startsWith("%PDF-");
    if (hidesPdf || startsLate || MARKUP.matcher(edges).find() || isPackage(file)) {
      throw new Refusal(UploadFlaw.POLYGLOT);
    }
  }

  private static String edge(Path file, boolean first) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(EDGE, in.length());
      in.seek(first ? 0 : in.length() - length);
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Programs find a package by its end, whatever comes before it. */
  private static boolean isPackage(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() > 0;
    } catch (ZipException none) {
      return false;
    }
  }
}

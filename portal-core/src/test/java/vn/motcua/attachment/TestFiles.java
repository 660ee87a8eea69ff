package vn.motcua.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as honest people send them, and as others do. */
final class TestFiles {
  /** What every virus scanner takes for a virus, in two parts lest it takes this file for one. */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">%s</Types>";
  private static final String PART = "<Override PartName=\"/%s\" ContentType=\"%s\"/>";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String WORD = OFFICE + "wordprocessingml.document.main+xml";
  private static final String SHEET = OFFICE + "spreadsheetml.sheet.main+xml";

  private TestFiles() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  /** Red above, blue below. */
  static byte[] image(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width, height / 2);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(0, height / 2, width, height - height / 2);
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return out.toByteArray();
  }

  /** As a camera writes it: how it was held, and a sentence that tells where. */
  static byte[] photo(int width, int height, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(6 + 26 + 30);
    exif.put(bytes("Exif\0\0")).put(bytes("MM")).putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    exif.putShort((short) 0).putInt(0);
    exif.put(bytes("GPS 21.0278 N 105.8342 E"));
    byte[] jpeg = image("jpg", width, height);
    ByteBuffer head = ByteBuffer.allocate(6).putShort((short) 0xFFD8).putShort((short) 0xFFE1);
    head.putShort((short) (exif.capacity() + 2));
    return join(head.array(), exif.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** Says it has so many pixels, and has none. */
  static byte[] pngOf(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put(bytes("IHDR")).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(header.array());
    ByteBuffer chunk = ByteBuffer.allocate(25).putInt(13).put(header.array());
    chunk.putInt((int) crc.getValue());
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    return join(signature, chunk.array());
  }

  static byte[] svg() {
    return bytes(
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>");
  }

  static byte[] docx() {
    return docx(Map.of());
  }

  /** A small text document with further parts. */
  static byte[] docx(Map<String, String> more) {
    return office("word/document.xml", WORD, more);
  }

  static byte[] xlsx() {
    return office("xl/workbook.xml", SHEET, Map.of());
  }

  static byte[] office(String main, String contentType, Map<String, String> more) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", TYPES.formatted(PART.formatted(main, contentType)));
    parts.put(
        "word/_rels/document.xml.rels",
        relationship("http://schemas.example/hyperlink", "https://example.vn/"));
    parts.put(main, "<document>Đơn đề nghị</document>");
    parts.putAll(more);
    return zip(parts);
  }

  static String relationship(String type, String target) {
    return "<Relationships><Relationship Id=\"r1\" Type=\"%s\" Target=\"%s\" TargetMode=\"External\"/></Relationships>"
        .formatted(type, target);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return out.toByteArray();
  }

  /** A document of some kilobytes that unpacks to 150 megabytes. */
  static byte[] bomb() {
    return docx(Map.of("word/media/image1.bmp", "\0".repeat(150_000_000)));
  }

  /** With these objects besides its one empty page. */
  static byte[] pdf(String... objects) {
    return bytes(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
            + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
            + String.join("\n", objects)
            + "\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
  }

  /** An object whose contents are packed. */
  static String packed(String contents) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes(contents));
    deflater.finish();
    byte[] packed = new byte[contents.length() + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return "9 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj"
        .formatted(length, new String(packed, 0, length, StandardCharsets.ISO_8859_1));
  }
}

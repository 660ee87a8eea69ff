package vn.motcua.attachment;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a camera was held, 1 to 8, as Exif numbers it: 1 upright, 3 upside down, 6 and 8 on its
 * sides, the even and odd others mirrored.
 */
final class Orientation {
  static final int UPRIGHT = 1;

  private static final int START = 0xFFD8;
  private static final int APP1 = 0xFFE1;
  private static final int PIXELS = 0xFFDA;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private Orientation() {}

  /** Of a JPEG; upright when it does not say, or not readably. */
  static int of(Path jpeg) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
      int marker = in.readUnsignedShort() == START ? in.readUnsignedShort() : PIXELS;
      while (marker >> 8 == 0xFF && marker != PIXELS) {
        byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
        if (marker == APP1 && Arrays.equals(EXIF, Arrays.copyOf(segment, EXIF.length))) {
          return read(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length).slice());
        }
        marker = in.readUnsignedShort();
      }
      return UPRIGHT;
    } catch (EOFException | IndexOutOfBoundsException unreadable) {
      return UPRIGHT;
    }
  }

  private static int read(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Whether width and height change places. */
  static boolean turned(int orientation) {
    return orientation >= 5;
  }

  /** What makes an image of this size upright. */
  static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}

package vn.motcua.web;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** QR codes as SVG, for printed sheets. */
public final class QrCode {
  private static final int BORDER = 4;

  private QrCode() {}

  /**
   * An inline {@code <svg>} element without any style or script.
   *
   * @param label what a screen reader says; must be free of quotes and angle brackets
   */
  public static String svg(String text, String label) {
    io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    int side = code.size + 2 * BORDER;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      path.append('M').append(BORDER).append(' ').append(y + BORDER).append(".5");
      row(code, y, path);
    }
    return "<svg class=\"qr\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path stroke=\"currentColor\" d=\"%s\"/></svg>"
        .formatted(label, side, side, side, side, path);
  }

  /** The modules of a row, those of one colour in one stroke: a sheet has many codes. */
  private static void row(io.nayuki.qrcodegen.QrCode code, int y, StringBuilder path) {
    for (int x = 0; x < code.size; ) {
      boolean dark = code.getModule(x, y);
      int from = x;
      while (x < code.size && code.getModule(x, y) == dark) {
        x++;
      }
      path.append(dark ? "h" : "m").append(x - from).append(dark ? "" : " 0");
    }
  }

  /**
   * The same as a picture, for documents that show no SVG.
   *
   * @param scale pixels of the side of a module
   * @return a PNG
   */
  public static byte[] png(String text, int scale) {
    io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    int side = (code.size + 2 * BORDER) * scale;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = code.getModule(x / scale - BORDER, y / scale - BORDER);
        picture.setRGB(x, y, dark ? 0 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return png.toByteArray();
  }
}

package vn.motcua.attachment;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Paints an image anew, so that nothing is kept but what can be seen: no place, no camera, no
 * second file behind the first. Larger ones become smaller, still fine enough to read a page.
 */
final class ImageCopy {
  /** The largest that telephones take; the size is read before anything is decoded. */
  static final long MAX_PIXELS = 52_000_000;

  static final int KEPT_PIXELS = 12_500_000;
  private static final int MAX_SIDE = 30_000;
  private static final float QUALITY = 0.88f;

  private ImageCopy() {}

  static void write(Path from, Path to, AttachmentType type) throws Refusal, IOException {
    BufferedImage image = read(from, type);
    if (type == AttachmentType.JPG) {
      image = upright(image, Orientation.of(from));
    }
    write(image, to, type);
  }

  private static BufferedImage read(Path from, AttachmentType type) throws Refusal, IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.extension()).next();
    try (FileImageInputStream in = new FileImageInputStream(from.toFile())) {
      reader.setInput(in, true, true);
      long pixels = pixels(reader);
      ImageReadParam part = reader.getDefaultReadParam();
      int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
      part.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
      return reader.read(0, part);
    } catch (Refusal known) {
      throw known;
    } catch (Exception damaged) { // the decoders throw whatever comes to them
      throw new Refusal(UploadFlaw.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static long pixels(ImageReader reader) throws Refusal, IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
      throw new Refusal(UploadFlaw.TOO_MANY_PIXELS, width, height, MAX_PIXELS / 1_000_000);
    }
    return width * height;
  }

  private static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return image;
    }
    boolean turned = Orientation.turned(orientation);
    BufferedImage upright =
        new BufferedImage(
            turned ? image.getHeight() : image.getWidth(),
            turned ? image.getWidth() : image.getHeight(),
            image.getType() == BufferedImage.TYPE_CUSTOM
                ? BufferedImage.TYPE_3BYTE_BGR
                : image.getType());
    Graphics2D canvas = upright.createGraphics();
    canvas.drawImage(
        image, Orientation.upright(orientation, image.getWidth(), image.getHeight()), null);
    canvas.dispose();
    return upright;
  }

  private static void write(BufferedImage image, Path to, AttachmentType type) throws IOException {
    Iterator<ImageWriter> writers =
        ImageIO.getImageWritersByFormatName(type.name().toLowerCase(Locale.ROOT));
    ImageWriter writer = writers.next();
    try (FileImageOutputStream out = new FileImageOutputStream(to.toFile())) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (type == AttachmentType.JPG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}

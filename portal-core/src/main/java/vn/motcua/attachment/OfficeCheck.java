package vn.motcua.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a package of Office Open XML: which of the two types it is, that it unpacks to a
 * sensible size, and that it carries no programs and no other files.
 */
final class OfficeCheck {
  static final int MAX_PARTS = 2_000;
  static final long MAX_UNPACKED = 100_000_000;

  /** Deflate itself goes to 1032; XML of spreadsheets stays below 100. */
  static final int MAX_RATIO = 150;

  private static final long RATIO_COUNTS_FROM = 1_000_000;
  private static final int END_LENGTH = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final List<String> PROGRAMS = List.of("vbaproject", "/activex/", "macrosheets/");
  private static final List<String> OTHER_FILES = List.of("/embeddings/", "oleobject");

  private final ZipFile zip;
  private long unpacked;

  private OfficeCheck(ZipFile zip) {
    this.zip = zip;
  }

  /** Its type; empty when it is another kind of package. */
  static Optional<AttachmentType> check(Path file) throws Refusal, IOException {
    endsWhereItShould(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new OfficeCheck(zip).check();
    } catch (ZipException damaged) {
      throw new Refusal(UploadFlaw.DAMAGED);
    }
  }

  /** Nothing before and nothing after the package, and no comment to hide something in. */
  private static void endsWhereItShould(Path file) throws Refusal, IOException {
    try (FileChannel in = FileChannel.open(file)) {
      if (in.size() < END_LENGTH) {
        throw new Refusal(UploadFlaw.DAMAGED);
      }
      ByteBuffer end = ByteBuffer.allocate(END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
      in.read(end, in.size() - END_LENGTH);
      long directorySize = Integer.toUnsignedLong(end.getInt(12));
      long directoryStart = Integer.toUnsignedLong(end.getInt(16));
      if (end.getInt(0) != END_SIGNATURE
          || directoryStart + directorySize != in.size() - END_LENGTH) {
        throw new Refusal(UploadFlaw.POLYGLOT);
      }
    }
  }

  private Optional<AttachmentType> check() throws Refusal, IOException {
    if (zip.size() > MAX_PARTS) {
      throw new Refusal(UploadFlaw.BOMB);
    }
    List<? extends ZipEntry> parts = Collections.list(zip.entries());
    Set<String> names = new HashSet<>();
    for (ZipEntry part : parts) {
      String name = part.getName().toLowerCase(Locale.ROOT);
      if (!names.add(name) || name.startsWith("/") || name.contains("..") || name.contains("\\")) {
        throw new Refusal(UploadFlaw.DAMAGED);
      }
      unpack(part);
    }
    ZipEntry types = zip.getEntry("[Content_Types].xml");
    if (types == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(types)) {
      Optional<AttachmentType> type = OfficeParts.type(in);
      if (type.isPresent()) {
        carriesNothing(parts, names);
      }
      return type;
    }
  }

  /** Counts what really comes out; the sizes a package states need not be true. */
  private void unpack(ZipEntry part) throws Refusal, IOException {
    long packed = Math.max(1, part.getCompressedSize());
    long size = 0;
    byte[] buffer = new byte[16_384];
    try (InputStream in = zip.getInputStream(part)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        unpacked += read;
        boolean tooDense = size > RATIO_COUNTS_FROM && size / packed > MAX_RATIO;
        if (unpacked > MAX_UNPACKED || tooDense) {
          throw new Refusal(UploadFlaw.BOMB);
        }
      }
    }
  }

  private void carriesNothing(List<? extends ZipEntry> parts, Set<String> names)
      throws Refusal, IOException {
    if (names.stream().anyMatch(name -> PROGRAMS.stream().anyMatch(name::contains))) {
      throw new Refusal(UploadFlaw.MACROS);
    }
    if (names.stream().anyMatch(name -> OTHER_FILES.stream().anyMatch(name::contains))) {
      throw new Refusal(UploadFlaw.EMBEDDED);
    }
    for (ZipEntry part : parts) {
      if (part.getName().toLowerCase(Locale.ROOT).endsWith(".rels")) {
        try (InputStream in = zip.getInputStream(part)) {
          OfficeParts.fetchesNothing(in);
        }
      }
    }
  }
}

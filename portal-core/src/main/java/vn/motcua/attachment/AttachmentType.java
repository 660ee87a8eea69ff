package vn.motcua.attachment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be attached; told by the content, not by the name. */
public enum AttachmentType {
  JPG("image/jpeg"),
  PNG("image/png"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  AttachmentType(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isImage() {
    return this == JPG || this == PNG;
  }

  /** Of what is no package of parts; those tell their type inside. */
  static Optional<AttachmentType> ofMediaType(String mediaType) {
    return Stream.of(JPG, PNG, PDF).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** What a file says it is by its name. */
  static Optional<AttachmentType> ofExtension(String extension) {
    String plain = extension.equals("jpeg") ? "jpg" : extension;
    return Stream.of(values()).filter(type -> type.extension().equals(plain)).findFirst();
  }
}

package vn.motcua.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Finds out by its content what a file is, and whether it is nothing else besides. */
final class ContentCheck {
  private static final String PACKAGE = "application/zip";
  private static final String OFFICE_PACKAGE = "application/x-tika-ooxml";
  private static final String OLE = "application/x-tika-msoffice";

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  private ContentCheck() {}

  /** What the file is. */
  static AttachmentType check(Path file, String name) throws Refusal, IOException {
    String detected = detect(file);
    if (detected.equals(PACKAGE) || detected.equals(OFFICE_PACKAGE)) {
      return OfficeCheck.check(file).orElseThrow(() -> notAllowed(detected, name));
    }
    AttachmentType type =
        AttachmentType.ofMediaType(detected).orElseThrow(() -> notAllowed(detected, name));
    Polyglots.check(file, type);
    if (type == AttachmentType.PDF) {
      PdfCheck.check(file);
    }
    return type;
  }

  static String detect(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return TYPES.detect(in, new Metadata()).getBaseType().toString();
    }
  }

  private static Refusal notAllowed(String detected, String name) {
    String extension = FileName.extension(name);
    Optional<AttachmentType> said = AttachmentType.ofExtension(extension);
    if (said.isEmpty()) {
      return new Refusal(UploadFlaw.TYPE);
    }
    boolean office = said.get() == AttachmentType.DOCX || said.get() == AttachmentType.XLSX;
    return office && detected.equals(OLE) // what Office makes of a file with a password
        ? new Refusal(UploadFlaw.ENCRYPTED)
        : new Refusal(UploadFlaw.DIFFERENT, extension, detected);
  }
}

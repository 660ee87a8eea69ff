package vn.motcua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;
import vn.motcua.problem.PortalProblem;

class AttachmentStoreTest {
  private final DataSource database = MigratedDatabase.shared();
  private final MovableClock clock = new MovableClock();
  private final Path root;

  AttachmentStoreTest(@TempDir Path root) {
    this.root = root;
  }

  @BeforeEach
  void begin_empty() {
    MigratedDatabase.empty("attachment");
  }

  private static Verdict none(Path file) {
    return new Verdict.NoScanner();
  }

  private static Verdict clean(Path file) {
    return new Verdict.Clean();
  }

  private static Verdict away(Path file) {
    return new Verdict.Away("asleep");
  }

  private AttachmentStore with(Function<Path, Verdict> scanner) {
    return with(scanner, true);
  }

  private AttachmentStore with(Function<Path, Verdict> scanner, boolean withoutScanner) {
    AttachmentStore.Rules rules = new AttachmentStore.Rules(3, withoutScanner);
    return new AttachmentStore(database, new AttachmentFolder(root), scanner, rules, clock);
  }

  private static Upload sent(AttachmentStore store, String name, byte[] content) throws Exception {
    return store.store(new ByteArrayInputStream(content), name);
  }

  private Upload.Stored stored(AttachmentStore store, String name, byte[] content)
      throws Exception {
    Upload upload = sent(store, name, content);
    assertThat(upload).isInstanceOf(Upload.Stored.class);
    return (Upload.Stored) upload;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Path file(AttachmentStore store, UUID id) throws Exception {
    return store.file(store.find(id).orElseThrow(), false);
  }

  private static Stream<Arguments> honest() {
    return Stream.of(
        Arguments.of("Ảnh chụp.jpg", TestFiles.image("jpg", 40, 30), AttachmentType.JPG),
        Arguments.of("scan.png", TestFiles.image("png", 40, 30), AttachmentType.PNG),
        Arguments.of("đơn.pdf", TestFiles.pdf(), AttachmentType.PDF),
        Arguments.of("đơn.pdf", TestFiles.pdf(TestFiles.packed("<</A/B>>")), AttachmentType.PDF),
        Arguments.of("đơn.docx", TestFiles.docx(), AttachmentType.DOCX),
        Arguments.of("bảng.xlsx", TestFiles.xlsx(), AttachmentType.XLSX));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("honest")
  void an_honest_file_is_kept_by_its_hash_for_its_owner_only(
      String name, byte[] content, AttachmentType type) throws Exception {
    AttachmentStore store = with(AttachmentStoreTest::clean);
    Upload.Stored stored = stored(store, name, content);

    assertThat(stored.name()).isEqualTo(name);
    assertThat(stored.type()).isEqualTo(type);
    assertThat(stored.state()).isEqualTo(AttachmentState.CLEAN);
    Path kept = file(store, stored.id());
    assertThat(files()).containsExactly(kept);
    assertThat(kept.getFileName().toString()).startsWith(AttachmentFolder.sha256(kept));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    if (!type.isImage()) {
      assertThat(Files.readAllBytes(kept)).isEqualTo(content);
    }
  }

  private static Stream<Arguments> refused() {
    byte[] jpg = TestFiles.image("jpg", 40, 30);
    byte[] png = TestFiles.image("png", 40, 30);
    byte[] zip = TestFiles.zip(Map.of("Main.class", "x"));
    byte[] html = TestFiles.bytes("<html><script>alert(1)</script></html>");
    return Stream.of(
        Arguments.of("nothing", "a.pdf", new byte[0], UploadFlaw.EMPTY),
        Arguments.of("4 MB", "a.pdf", new byte[4_000_000], UploadFlaw.TOO_LARGE),
        Arguments.of("EICAR", "eicar.com", TestFiles.bytes(TestFiles.EICAR), UploadFlaw.TYPE),
        Arguments.of(
            "EICAR as PDF", "eicar.pdf", TestFiles.bytes(TestFiles.EICAR), UploadFlaw.DIFFERENT),
        Arguments.of("SVG as PNG", "logo.png", TestFiles.svg(), UploadFlaw.DIFFERENT),
        Arguments.of("SVG", "logo.svg", TestFiles.svg(), UploadFlaw.TYPE),
        Arguments.of("HTML as JPG", "a.jpg", html, UploadFlaw.DIFFERENT),
        Arguments.of("a program", "a.pdf", TestFiles.bytes("MZ\u0090\0\3"), UploadFlaw.DIFFERENT),
        Arguments.of("GIF as JPG", "a.jpg", TestFiles.image("gif", 9, 9), UploadFlaw.DIFFERENT),
        Arguments.of("ZIP as DOCX", "a.docx", zip, UploadFlaw.DIFFERENT),
        Arguments.of(
            "100 megapixels", "a.png", TestFiles.pngOf(10_000, 10_000), UploadFlaw.TOO_MANY_PIXELS),
        Arguments.of(
            "a line of pixels", "a.png", TestFiles.pngOf(2_000_000, 1), UploadFlaw.TOO_MANY_PIXELS),
        Arguments.of("half a PNG", "a.png", TestFiles.pngOf(10, 10), UploadFlaw.DAMAGED),
        Arguments.of("JPG and ZIP", "a.jpg", TestFiles.join(jpg, zip), UploadFlaw.POLYGLOT),
        Arguments.of("PNG and HTML", "a.png", TestFiles.join(png, html), UploadFlaw.POLYGLOT),
        Arguments.of(
            "PDF and ZIP", "a.pdf", TestFiles.join(TestFiles.pdf(), zip), UploadFlaw.POLYGLOT),
        Arguments.of(
            "PDF and HTML", "a.pdf", TestFiles.pdf("%<html><script>"), UploadFlaw.POLYGLOT),
        Arguments.of(
            "PDF and more",
            "a.pdf",
            TestFiles.join(TestFiles.pdf(), TestFiles.bytes("#!/bin/sh")),
            UploadFlaw.POLYGLOT),
        Arguments.of(
            "DOCX and more", "a.docx", TestFiles.join(TestFiles.docx(), html), UploadFlaw.POLYGLOT),
        Arguments.of("a zip bomb", "a.docx", TestFiles.bomb(), UploadFlaw.BOMB),
        Arguments.of(
            "macros",
            "a.docx",
            TestFiles.docx(Map.of("word/vbaProject.bin", "x")),
            UploadFlaw.MACROS),
        Arguments.of(
            "a macro document",
            "a.docx",
            TestFiles.office(
                "word/document.xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                Map.of()),
            UploadFlaw.MACROS),
        Arguments.of(
            "a file in a document",
            "a.docx",
            TestFiles.docx(Map.of("word/embeddings/oleObject1.bin", "x")),
            UploadFlaw.EMBEDDED),
        Arguments.of(
            "a template from elsewhere",
            "a.docx",
            TestFiles.docx(
                Map.of(
                    "word/_rels/settings.xml.rels",
                    TestFiles.relationship("http://x/attachedTemplate", "https://evil.example/"))),
            UploadFlaw.EMBEDDED),
        Arguments.of(
            "an entity in XML",
            "a.docx",
            TestFiles.docx(
                Map.of(
                    "[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><Types>&b;</Types>")),
            UploadFlaw.DAMAGED),
        Arguments.of(
            "script in PDF",
            "a.pdf",
            TestFiles.pdf("4 0 obj\n<</S/JavaScript/JS(app.alert\\(1\\))>>\nendobj"),
            UploadFlaw.ACTIVE),
        Arguments.of(
            "script in disguise",
            "a.pdf",
            TestFiles.pdf("4 0 obj\n<</S /J#61vaScript/JS(x)>>\nendobj"),
            UploadFlaw.ACTIVE),
        Arguments.of(
            "script in packed objects",
            "a.pdf",
            TestFiles.pdf(TestFiles.packed("4 0 <</S/JavaScript/JS(x)>>")),
            UploadFlaw.ACTIVE),
        Arguments.of(
            "a program to start",
            "a.pdf",
            TestFiles.pdf("4 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj"),
            UploadFlaw.ACTIVE),
        Arguments.of(
            "a file in a PDF",
            "a.pdf",
            TestFiles.pdf("4 0 obj\n<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream\nendobj"),
            UploadFlaw.EMBEDDED),
        Arguments.of(
            "a password",
            "a.pdf",
            TestFiles.pdf("4 0 obj\n<</Encrypt 5 0 R>>\nendobj"),
            UploadFlaw.ENCRYPTED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void anything_else_is_refused_with_its_own_reason_and_leaves_nothing(
      String what, String name, byte[] content, UploadFlaw flaw) throws Exception {
    Upload upload = sent(with(AttachmentStoreTest::none), name, content);

    assertThat(upload)
        .isInstanceOfSatisfying(
            Upload.Refused.class,
            refused -> {
              assertThat(refused.flaw()).isEqualTo(flaw);
              assertThat(refused.key()).isEqualTo("attachment.flaw." + flaw);
            });
    assertThat(files()).isEmpty();
    try (Connection connection = database.getConnection()) {
      assertThat(connection.createStatement().executeQuery("SELECT 1 FROM attachment").next())
          .isFalse();
    }
  }

  @Test
  void what_the_scanner_finds_is_refused_and_leaves_nothing() throws Exception {
    Upload upload = sent(with(file -> new Verdict.Infected("Eicar")), "a.pdf", TestFiles.pdf());

    assertThat(upload).isEqualTo(new Upload.Refused(UploadFlaw.INFECTED, List.of()));
    assertThat(files()).isEmpty();
  }

  @Test
  void without_any_scanner_the_operator_decides() throws Exception {
    assertThat(sent(with(AttachmentStoreTest::none, false), "a.pdf", TestFiles.pdf()))
        .isEqualTo(new Upload.Refused(UploadFlaw.NO_SCANNER, List.of()));
    AttachmentStore store = with(AttachmentStoreTest::none, true);
    Upload.Stored stored = stored(store, "a.pdf", TestFiles.pdf());
    assertThat(stored.state()).isEqualTo(AttachmentState.UNSCANNED);
    assertThat(file(store, stored.id())).isRegularFile();
    assertThatThrownBy(() -> store.file(store.find(stored.id()).orElseThrow(), true))
        .as("once there is a scanner, it has to look first")
        .hasMessage("attachment-pending");
  }

  @Test
  void a_sender_who_breaks_off_leaves_nothing() {
    InputStream begun = new ByteArrayInputStream(new byte[100_000]);
    InputStream broken =
        new FilterInputStream(begun) {
          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read < 0) {
              throw new IOException("gone");
            }
            return read;
          }
        };
    assertThatThrownBy(() -> with(AttachmentStoreTest::none).store(broken, "a.pdf"))
        .hasMessage("gone");
    assertThat(root.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void a_scanner_that_is_away_is_not_a_clean_file() throws Exception {
    AttachmentStore store = with(AttachmentStoreTest::away);
    Upload.Stored stored = stored(store, "a.pdf", TestFiles.pdf());

    assertThat(stored.state()).isEqualTo(AttachmentState.PENDING);
    assertThatThrownBy(() -> file(store, stored.id()))
        .isInstanceOfSatisfying(
            PortalProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    store.scanWaiting();
    assertThatThrownBy(() -> file(store, stored.id())).hasMessage("attachment-pending");

    AttachmentStore back = with(AttachmentStoreTest::clean);
    back.scanWaiting();
    assertThatThrownBy(() -> file(back, stored.id()))
        .as("it is asked again after a wait only")
        .hasMessage("attachment-pending");
    clock.pass(Duration.ofMinutes(2));
    back.scanWaiting();
    assertThat(file(back, stored.id())).isRegularFile();
  }

  @Test
  void what_turns_out_to_be_infected_is_deleted() throws Exception {
    Upload.Stored stored = stored(with(AttachmentStoreTest::away), "a.pdf", TestFiles.pdf());
    AttachmentStore back = with(file -> new Verdict.Infected("Eicar"));
    back.scanWaiting();

    assertThat(files()).isEmpty();
    assertThatThrownBy(() -> file(back, stored.id()))
        .isInstanceOfSatisfying(
            PortalProblem.class, problem -> assertThat(problem.status()).isEqualTo(410));
    try (Connection connection = database.getConnection()) {
      assertThat(AttachmentTable.attach(connection, stored.id(), "case", 1)).isFalse();
    }
  }

  @Test
  void two_nodes_never_scan_the_same_file() throws Exception {
    for (int i = 0; i < 40; i++) {
      stored(with(AttachmentStoreTest::away), "a" + i + ".pdf", TestFiles.pdf());
    }
    Map<Path, Integer> scans = new ConcurrentHashMap<>();
    AtomicInteger together = new AtomicInteger();
    Function<Path, Verdict> counting =
        file -> {
          together.incrementAndGet();
          scans.merge(file, 1, Integer::sum);
          return new Verdict.Clean();
        };
    List<Callable<Void>> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      nodes.add(
          () -> {
            with(counting).scanWaiting();
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Void> node : threads.invokeAll(nodes)) {
        node.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(scans).hasSize(40);
    assertThat(together).hasValue(40);
  }

  @Test
  void a_file_belongs_to_one_thing() throws Exception {
    UUID id = stored(with(AttachmentStoreTest::clean), "a.pdf", TestFiles.pdf()).id();
    try (Connection connection = database.getConnection()) {
      assertThat(AttachmentTable.attach(connection, id, "feedback", 7)).isTrue();
      assertThat(AttachmentTable.attach(connection, id, "feedback", 8)).isFalse();
      assertThat(AttachmentTable.of(connection, "feedback", 7))
          .extracting(StoredFile::id)
          .containsExactly(id);
    }
  }

  @Test
  void what_nothing_was_made_of_is_removed_after_a_day_and_what_was_not() throws Exception {
    AttachmentStore store = with(AttachmentStoreTest::clean);
    UUID kept = stored(store, "a.pdf", TestFiles.pdf()).id();
    UUID removed = stored(store, "b.pdf", TestFiles.pdf()).id();
    UUID loose = stored(store, "c.pdf", TestFiles.pdf()).id();
    try (Connection connection = database.getConnection()) {
      AttachmentTable.attach(connection, kept, "feedback", 7);
      AttachmentTable.attach(connection, removed, "feedback", 8);
      AttachmentTable.detach(connection, "feedback", 8);
    }
    store.sweep();
    assertThat(store.find(removed)).isEmpty();
    assertThat(store.find(loose)).isPresent();
    clock.pass(AttachmentStore.KEPT_UNATTACHED.plusMinutes(1));
    store.sweep();
    assertThat(store.find(loose)).isEmpty();
    assertThat(files()).containsExactly(file(store, kept));
  }

  @Test
  void files_that_nothing_is_known_of_are_removed_once_they_are_old() throws Exception {
    AttachmentStore store = with(AttachmentStoreTest::clean);
    Path kept = file(store, stored(store, "a.pdf", TestFiles.pdf()).id());
    Path fresh = left("kept/aa/aa." + UUID.randomUUID(), Duration.ZERO);
    left("kept/bb/bb." + UUID.randomUUID(), Duration.ofHours(2));
    left("incoming/1.part", Duration.ofHours(2));
    store.sweep();
    assertThat(files()).containsExactlyInAnyOrder(kept, fresh);
  }

  private Path left(String name, Duration age) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
    return file;
  }

  @Test
  void a_file_that_was_changed_is_not_given_out() throws Exception {
    AttachmentStore store = with(AttachmentStoreTest::clean);
    UUID id = stored(store, "a.pdf", TestFiles.pdf()).id();
    Files.write(file(store, id), TestFiles.pdf("% changed"));
    assertThatThrownBy(() -> file(store, id)).hasMessage("attachment-damaged");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_photo_is_turned_upright_and_tells_nothing_but_the_picture(int orientation)
      throws Exception {
    AttachmentStore store = with(AttachmentStoreTest::clean);
    Path kept = file(store, stored(store, "p.jpg", TestFiles.photo(64, 32, orientation)).id());

    assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "GPS", "105.8342");
    BufferedImage image = ImageIO.read(kept.toFile());
    boolean turned = orientation >= 5;
    assertThat(image.getWidth()).isEqualTo(turned ? 32 : 64);
    assertThat(image.getHeight()).isEqualTo(turned ? 64 : 32);
    // The file has red above; where that is on the upright picture, by Exif's own table.
    boolean redFirst = List.of(1, 2, 5, 8).contains(orientation);
    Color first = new Color(image.getRGB(4, 4));
    assertThat(first.getRed() > 128).isEqualTo(redFirst);
    Color last = new Color(image.getRGB(image.getWidth() - 5, image.getHeight() - 5));
    assertThat(last.getRed() > 128).isEqualTo(!redFirst);
  }

  @Test
  void a_large_photo_becomes_smaller() throws Exception {
    AttachmentStore store = with(AttachmentStoreTest::clean);
    Path kept = file(store, stored(store, "p.jpg", TestFiles.photo(6_000, 4_000, 6)).id());
    BufferedImage image = ImageIO.read(kept.toFile());
    assertThat(image.getWidth()).isEqualTo(2_000);
    assertThat(image.getHeight()).isEqualTo(3_000);
  }

  @Test
  void a_png_keeps_what_is_transparent_and_loses_its_texts() throws Exception {
    BufferedImage clear = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(clear, "png", out);
    byte[] plain = out.toByteArray();
    byte[] text = TestFiles.bytes("\0\0\0\16tEXtAuthor\0Lan Anh");
    byte[] first = Arrays.copyOf(plain, 33);
    byte[] rest = Arrays.copyOfRange(plain, 33, plain.length);
    AttachmentStore store = with(AttachmentStoreTest::clean);
    Path kept =
        file(store, stored(store, "p.png", TestFiles.join(first, text, crc(text), rest)).id());
    assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Author");
    assertThat(ImageIO.read(kept.toFile()).getRGB(1, 1)).isZero();
  }

  private static byte[] crc(byte[] chunk) {
    CRC32 crc = new CRC32();
    crc.update(chunk, 4, chunk.length - 4);
    return ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
  }

  @Test
  void the_database_away_leaves_no_file() throws Exception {
    DataSource away = MigratedDatabase.away();
    AttachmentStore store =
        new AttachmentStore(
            away,
            new AttachmentFolder(root),
            AttachmentStoreTest::clean,
            new AttachmentStore.Rules(3, true),
            clock);
    assertThatThrownBy(() -> sent(store, "a.pdf", TestFiles.pdf()))
        .isInstanceOf(SQLException.class);
    assertThat(files()).isEmpty();
  }
}

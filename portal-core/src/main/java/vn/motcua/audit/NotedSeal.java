package vn.motcua.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The last seal this node has seen, in its data folder: who takes the last entries out of the
 * database together with their seals does not reach it.
 */
@ApplicationScoped
class NotedSeal {
  private static final AuditChain.Head NONE = new AuditChain.Head(0, "");

  @Inject
  @ConfigProperty(name = "portal.data")
  private Optional<String> folder;

  private Optional<Path> file() {
    return folder.map(Path::of).filter(Files::isDirectory).map(data -> data.resolve("audit.seal"));
  }

  AuditChain.Head read() {
    return file().filter(Files::isReadable).map(NotedSeal::read).orElse(NONE);
  }

  void write(AuditChain.Head head) {
    file().filter(file -> head.number() > read().number()).ifPresent(file -> write(file, head));
  }

  static AuditChain.Head read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() < 2
          ? NONE
          : new AuditChain.Head(Long.parseLong(lines.get(0)), lines.get(1));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void write(Path file, AuditChain.Head head) {
    try {
      Path part = file.resolveSibling("audit.seal.part");
      Files.writeString(part, head.number() + "\n" + head.hash() + "\n");
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}

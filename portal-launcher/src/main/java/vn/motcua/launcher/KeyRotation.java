package vn.motcua.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import vn.motcua.database.SecretFile;

/**
 * New keys in the data folder. The ones before lie beside them until a portal has started with
 * both: then everything is under the new ones.
 */
final class KeyRotation {
  private static final int SECRET_BYTES = 24;
  private static final int KEY_BYTES = 32;

  private final Settings settings;

  KeyRotation(Settings settings) {
    this.settings = settings;
  }

  /** A key that is kept in a file unless it is set. */
  private enum Key {
    SECRET("portal.secret", "secret.key"),
    WEBHOOKS("portal.webhook.key", "webhook.key");

    private final String setting;
    private final String file;

    Key(String setting, String file) {
      this.setting = setting;
      this.file = file;
    }

    String another() {
      byte[] random = new byte[this == SECRET ? SECRET_BYTES : KEY_BYTES];
      new SecureRandom().nextBytes(random);
      return this == SECRET
          ? HexFormat.of().formatHex(random)
          : Base64.getEncoder().encodeToString(random);
    }
  }

  /** Refuses keys that are not its own to change. */
  void check() {
    for (Key key : Key.values()) {
      if (!settings.text(key.setting).isEmpty()) {
        throw new LauncherProblem(
            key.setting
                + " is set, so it is changed where it is set: put the one before into "
                + key.setting
                + ".previous on every node (docs/operations.md).");
      }
    }
    if (!Files.isRegularFile(settings.data().resolve(Key.SECRET.file))) {
      throw new LauncherProblem("There are no keys in " + settings.data() + ".");
    }
  }

  /** Makes new keys; when it was cut off before, it goes on where it was. */
  void begin() throws IOException {
    for (Key key : Key.values()) {
      Path file = settings.data().resolve(key.file);
      Path before = before(key);
      if (Files.isRegularFile(file)) {
        String old = Files.readString(file);
        if (!Files.exists(before)) {
          SecretFile.write(before, old);
        }
        if (Files.readString(before).equals(old)) {
          SecretFile.write(file, key.another());
        }
      }
    }
  }

  /** Tells the portal of keys it has to change from. */
  void publish() throws IOException {
    for (Key key : Key.values()) {
      if (Files.isRegularFile(before(key))) {
        settings.put(key.setting + ".previous", Files.readString(before(key)).strip());
      }
    }
  }

  /** Once a portal was ready with both. */
  void end() throws IOException {
    for (Key key : List.of(Key.values())) {
      Files.deleteIfExists(before(key));
      settings.put(key.setting + ".previous", "");
    }
  }

  private Path before(Key key) {
    return settings.data().resolve(key.file + ".previous");
  }
}

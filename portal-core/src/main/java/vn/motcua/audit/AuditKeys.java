package vn.motcua.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

/**
 * The hashes of the audit. Their keys are not in the database: whoever can write to it only can
 * neither make up an entry nor mend the chain after changing one.
 */
final class AuditKeys {
  /** Before the first seal. */
  static final String BEGINNING = "0".repeat(2 * KeyedHash.LENGTH);

  private final KeyedHash contents;
  private final KeyedHash entries;
  private final KeyedHash chain;
  private final KeyedHash remains;

  AuditKeys(PortalSecret secret) {
    contents = secret.keyedHash("audit contents");
    entries = secret.keyedHash("audit entries");
    chain = secret.keyedHash("audit chain");
    remains = secret.keyedHash("audit remains");
  }

  @Nullable String content(@Nullable String text) {
    return text == null ? null : contents.hex(text);
  }

  /** Of all of an entry. */
  String mac(AuditRow row) {
    return entries.hex(
        Long.toString(row.nonce()),
        row.at().toString(),
        row.who(),
        row.verb().name(),
        row.object(),
        row.id(),
        row.reason(),
        Objects.toString(row.before(), ""),
        Objects.toString(row.after(), ""));
  }

  /**
   * Of what is left of an entry once its personal part is gone, and of the hash it had as a whole:
   * only who has the secret can take something away without its showing.
   */
  String remains(AuditRow row, String mac) {
    return remains.hex(
        Long.toString(row.nonce()),
        row.at().toString(),
        row.verb().name(),
        row.object(),
        Objects.toString(row.before(), ""),
        Objects.toString(row.after(), ""),
        mac);
  }

  /** Of an entry and, through the seal before it, of all entries before it. */
  String seal(String before, long number, String mac) {
    return chain.hex(before, Long.toString(number), mac);
  }
}

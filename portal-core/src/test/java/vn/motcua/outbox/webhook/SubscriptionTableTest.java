package vn.motcua.outbox.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.motcua.outbox.relay.OutboxDatabase;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.secret.SecretBox;

class SubscriptionTableTest {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  private final DataSource database = OutboxDatabase.empty();
  private final SubscriptionTable table =
      new SubscriptionTable(database, new SecretBox(SecretBox.random(SecretBox.KEY_BYTES)));

  @Test
  void a_secret_can_be_read_with_the_key_and_not_in_the_database() {
    long id = table.add("https://a.example/", List.of("a.b", "c.d"), "", "whsec_abc", "A", NOW);

    SubscriptionTable.WithSecret found = table.find(id).orElseThrow();
    assertThat(found.secret()).isEqualTo("whsec_abc");
    assertThat(found.subscription().types()).containsExactly("a.b", "c.d");
    List<String> stored =
        Sql.transaction(
            database,
            sql ->
                sql.list(
                    "SELECT secret FROM webhook_subscription",
                    row -> new String(row.getBytes(1), ISO_8859_1)));
    assertThat(stored).noneMatch(text -> text.contains("whsec"));

    table.setSecret(id, "whsec_new", "B", NOW);
    assertThat(table.find(id).orElseThrow().secret()).isEqualTo("whsec_new");
  }

  @Test
  void after_a_change_of_the_key_secrets_open_and_are_encrypted_anew() {
    SecretBox old = new SecretBox(SecretBox.random(SecretBox.KEY_BYTES));
    SecretBox key = new SecretBox(SecretBox.random(SecretBox.KEY_BYTES));
    SubscriptionTable before = new SubscriptionTable(database, old);
    long id = before.add("https://c.example/", List.of("a.b"), "", "whsec_old", "A", NOW);

    SubscriptionTable changing = new SubscriptionTable(database, key, Optional.of(old));
    assertThat(changing.find(id).orElseThrow().secret()).isEqualTo("whsec_old");
    assertThat(changing.encryptAnew()).isEqualTo(1);
    assertThat(changing.encryptAnew()).isZero();
    assertThat(new SubscriptionTable(database, key).find(id).orElseThrow().secret())
        .isEqualTo("whsec_old");
    assertThatThrownBy(() -> before.find(id)).hasMessageContaining("another key");
  }

  @Test
  void only_who_is_active_and_wants_the_type_is_told() {
    long id = table.add("https://b.example/", List.of("a.b"), "", "whsec_abc", "A", NOW);
    Subscription active = table.find(id).orElseThrow().subscription();

    assertThat(active.wants("a.b")).isTrue();
    assertThat(active.wants("a.b.c")).isFalse();
    table.setActive(id, false, Reason.GONE, "", NOW);
    Subscription off = table.find(id).orElseThrow().subscription();
    assertThat(off.wants("a.b")).isFalse();
    assertThat(off.reason()).isEqualTo(Reason.GONE);
  }
}

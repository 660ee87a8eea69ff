package vn.motcua.casefile.following;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.following.Follow.State;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.text.Language;

/** Who follows which case, and what they were told. */
final class FollowTable {
  private FollowTable() {}

  /**
   * Something a follower was told.
   *
   * @param message its key in the outbox
   */
  record Sent(News.Kind kind, Instant happenedAt, long message) {}

  static Optional<Follow> find(Sql sql, long id) throws SQLException {
    return sql.first(
        "SELECT " + Follow.COLUMNS + " FROM case_follow WHERE id = ?", Follow::read, id);
  }

  static Optional<Follow> find(Sql sql, long caseId, String column, String value)
      throws SQLException {
    return sql.first(
        "SELECT " + Follow.COLUMNS + " FROM case_follow WHERE case_id = ? AND " + column + " = ?",
        Follow::read,
        caseId,
        value);
  }

  static List<Follow> of(Sql sql, Collection<Long> cases, State state) throws SQLException {
    return sql.list(
        "SELECT "
            + Follow.COLUMNS
            + " FROM case_follow WHERE case_id IN ("
            + String.join(", ", Collections.nCopies(cases.size(), "?"))
            + ") AND state = '"
            + state
            + "' ORDER BY id",
        Follow::read,
        cases.toArray());
  }

  /**
   * Asks for it, or again when it had ended or was never confirmed; decided by the database.
   *
   * @param again who asked after that moment has a mail already
   * @return whether a mail is to be sent
   */
  static boolean ask(
      Sql sql, long caseId, String mail, Language language, String site, Instant now, Instant again)
      throws SQLException {
    int first =
        sql.update(
            "INSERT IGNORE INTO case_follow (case_id, mail, language, site, state, asked_at, changed_at)"
                + " VALUES (?, ?, ?, ?, 'PENDING', ?, ?)",
            caseId,
            mail,
            language.code(),
            site,
            now,
            now);
    return first == 1
        || sql.update(
                "UPDATE case_follow SET state = 'PENDING', language = ?, site = ?, asked_at = ?,"
                    + " changed_at = ? WHERE case_id = ? AND mail = ? AND state <> 'ACTIVE'"
                    + " AND asked_at <= ?",
                language.code(),
                site,
                now,
                now,
                caseId,
                mail,
                again)
            == 1;
  }

  /** A program of a business follows at once: it has proved who it is. */
  static void add(Sql sql, long caseId, String client, String site, Instant now)
      throws SQLException {
    sql.update(
        "INSERT INTO case_follow (case_id, client, language, site, state, asked_at, changed_at)"
            + " VALUES (?, ?, 'vi', ?, 'PENDING', ?, ?)"
            + " ON DUPLICATE KEY UPDATE state = IF(state = 'ENDED', 'PENDING', state)",
        caseId,
        client,
        site,
        now,
        now);
  }

  /** Whether it went from the one state to the other just now. */
  static boolean move(Sql sql, long id, State from, State to, Instant now) throws SQLException {
    return sql.update(
            "UPDATE case_follow SET state = ?, changed_at = ?,"
                + " confirmed_at = IF(? = 'ACTIVE', ?, confirmed_at) WHERE id = ? AND state = ?",
            to,
            now,
            to,
            now,
            id,
            from)
        == 1;
  }

  static void touch(Sql sql, long id, Instant now) throws SQLException {
    sql.update("UPDATE case_follow SET changed_at = ? WHERE id = ?", now, id);
  }

  /** Whether it is told now for the first time. */
  static boolean note(Sql sql, long follow, News news, Instant now) throws SQLException {
    return sql.update(
            "INSERT IGNORE INTO case_follow_news (follow_id, news, kind, happened_at, told_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            follow,
            news.key(),
            news.kind(),
            news.at(),
            now)
        == 1;
  }

  static void sent(Sql sql, long follow, News news, @Nullable Long message) throws SQLException {
    sql.update(
        "UPDATE case_follow_news SET message_id = ? WHERE follow_id = ? AND news = ?",
        message,
        follow,
        news.key());
  }

  /** What was sent to a follower, the latest first. */
  static List<Sent> sent(Sql sql, long follow) throws SQLException {
    return sql.list(
        "SELECT kind, happened_at, message_id FROM case_follow_news"
            + " WHERE follow_id = ? AND message_id IS NOT NULL ORDER BY message_id DESC LIMIT 100",
        row ->
            new Sent(
                News.Kind.valueOf(row.getString(1)),
                Sql.moment(row, "happened_at"),
                row.getLong(3)),
        follow);
  }
}

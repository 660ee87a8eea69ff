package vn.motcua.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import vn.motcua.database.EmbeddedDatabase;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.text.TypedText;

/**
 * MariaDB's own full text search over name, keywords and field, in natural language mode. InnoDB
 * leaves out syllables under three letters unless the server is started otherwise, so they are
 * padded, on both sides.
 */
final class MariaDbFullText implements Peer, AutoCloseable {
  private static final String FIND =
      "select code, name from item where match(name, keywords, field) against (?) "
          + "order by match(name, keywords, field) against (?) desc limit 10";
  private static final int SHORTEST = 3;

  private final EmbeddedDatabase database;
  private final String url;
  private final Queue<PreparedStatement> idle = new ConcurrentLinkedQueue<>();

  MariaDbFullText(Collection<Entry> procedures) throws SQLException {
    database = EmbeddedDatabase.temporary();
    url =
        database.jdbcUrl()
            + (database.jdbcUrl().contains("?") ? "&" : "?")
            + "useServerPrepStmts=true&rewriteBatchedStatements=true";
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set session innodb_ft_enable_stopword = off");
      statement.execute(
          "create table item (code varchar(20) primary key, name text, keywords text, field text)"
              + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
      connection.setAutoCommit(false);
      fill(connection, procedures);
      connection.commit();
      statement.execute("create fulltext index words on item (name, keywords, field)");
      statement.execute("analyze table item");
    }
  }

  private static void fill(Connection connection, Collection<Entry> procedures)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into item values (?, ?, ?, ?)")) {
      for (Entry procedure : procedures) {
        String field = procedure.content().field();
        insert.setString(1, procedure.code());
        insert.setString(2, padded(procedure.content().name()));
        insert.setString(3, padded(String.join(" ", procedure.content().keywords())));
        insert.setString(4, padded(field == null ? "" : field));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String padded(String text) {
    return Arrays.stream(TypedText.line(text).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .map(word -> word + "_".repeat(Math.max(0, SHORTEST - word.length())))
        .collect(Collectors.joining(" "));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, database.user(), database.password());
  }

  private PreparedStatement statement() throws SQLException {
    PreparedStatement kept = idle.poll();
    if (kept != null) {
      return kept;
    }
    PreparedStatement prepared = connect().prepareStatement(FIND);
    prepared.setQueryTimeout(10);
    return prepared;
  }

  @Override
  public String name() {
    return "MariaDB FULLTEXT, JDBC";
  }

  @Override
  public List<String> find(String query) throws IOException {
    String text = padded(query);
    try {
      PreparedStatement statement = statement();
      statement.setString(1, text);
      statement.setString(2, text);
      List<String> codes = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          codes.add(rows.getString(1));
        }
      }
      idle.add(statement);
      return codes;
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  @Override
  public void ask(String query) throws IOException {
    find(query);
  }

  @Override
  public long cpuNanos() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").contains("maria"))
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToLong(Duration::toNanos)
        .sum();
  }

  @Override
  public void close() {
    database.close();
  }
}

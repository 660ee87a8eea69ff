package vn.motcua.portal.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.staff.Role;

/**
 * People of the departments, signed in as another node would have done it: their session is put
 * into the database. Signing in itself has tests of its own.
 */
public final class Staff {
  public static final String COOKIE = "can-bo";

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Staff() {}

  /** Headers of a person with all rights: the cookie first, then what browsers say of a form. */
  public static String[] member(String name) {
    String token = TOKENS.computeIfAbsent(name, Staff::withAllRights);
    return headers(token);
  }

  /** Somebody who is not signed in. */
  public record Member(long id, String name) {}

  /** Headers of a new person with these roles for one department; empty for all of them. */
  public static String[] member(String department, Role... roles) {
    return headers(signedIn(newName(), department, List.of(roles)));
  }

  /** A new person with this role, who is signed in so that they are listed. */
  public static Member somebody(String name, String department, Role role) {
    try (Connection database = DeployedPortal.connect()) {
      long id = person(database, name, department, List.of(role));
      session(database, id);
      return new Member(id, name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Headers of a program with a token of this role. */
  public static String[] program(String department, Role role) {
    String secret = UUID.randomUUID().toString();
    try (Connection database = DeployedPortal.connect()) {
      insert(
          database,
          "INSERT INTO staff_token (name, token_hash, role, department, made_by, made_at, ends_at)"
              + " VALUES ('test', ?, ?, ?, 'test', utc_timestamp(), utc_timestamp() + interval 1 day)",
          digest(secret),
          role.name(),
          department);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return new String[] {"Authorization", "Bearer " + secret};
  }

  private static String newName() {
    return "Người " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }

  /** The cookie of a person with all rights. */
  public static String token(String name) {
    return TOKENS.computeIfAbsent(name, Staff::withAllRights);
  }

  /** The cookie of a new person of a department with one role there. */
  public static String token(String department, Role role) {
    return signedIn(newName(), department, List.of(role));
  }

  /** The cookie of somebody of that name with one role, everywhere when the department is empty. */
  public static String token(String name, String department, Role role) {
    return signedIn(name, department, List.of(role));
  }

  private static String withAllRights(String name) {
    List<Role> all =
        Arrays.stream(Role.values())
            .filter(role -> role != Role.AUDITOR && role != Role.INTEGRATION)
            .toList();
    return signedIn(name, "", all);
  }

  private static String[] headers(String token) {
    return new String[] {"Cookie", COOKIE + "=" + token, "Sec-Fetch-Site", "same-origin"};
  }

  private static String signedIn(String name, String department, List<Role> roles) {
    try (Connection database = DeployedPortal.connect()) {
      return session(database, person(database, name, department, roles));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long person(Connection database, String name, String department, List<Role> roles)
      throws SQLException {
    long person =
        insert(
            database,
            "INSERT INTO staff_person (name, department, must_change, totp_step, failures, disabled, made_at)"
                + " VALUES (?, ?, false, 0, 0, false, utc_timestamp())",
            name,
            department);
    for (Role role : roles) {
      insert(
          database,
          "INSERT INTO staff_grant (person_id, role, department) VALUES (?, ?, ?)",
          String.valueOf(person),
          role.name(),
          department);
    }
    return person;
  }

  /** The token for the cookie. */
  private static String session(Connection database, long person) throws SQLException {
    String token = UUID.randomUUID().toString();
    insert(
        database,
        "INSERT INTO staff_session (token_hash, person_id, began_at, seen_at, idle_until, ends_at, address, browser)"
            + " VALUES (?, ?, utc_timestamp(), utc_timestamp(), utc_timestamp() + interval 30 minute,"
            + " utc_timestamp() + interval 12 hour, '127.0.0.1', 'test')",
        digest(token),
        String.valueOf(person));
    return token;
  }

  private static long insert(Connection database, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        return keys.next() ? keys.getLong(1) : 0;
      }
    }
  }

  /** What the portal stores of a secret. */
  public static String digest(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** These headers and others. */
  public static String[] and(String[] headers, String... others) {
    return Stream.concat(Arrays.stream(headers), Arrays.stream(others)).toArray(String[]::new);
  }
}

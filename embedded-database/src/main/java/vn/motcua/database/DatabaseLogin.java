package vn.motcua.database;

/** Where a MariaDB answers, and who logs in. */
public record DatabaseLogin(String jdbcUrl, String user, String password) {
  /** Never shows the password, whoever logs it. */
  @Override
  public String toString() {
    return user + " at " + jdbcUrl.replaceFirst("\\?.*", "");
  }
}

package vn.motcua.staff.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/**
 * Somebody to be added; checked.
 *
 * @param home where they belong; empty for the whole portal
 */
public record NewPerson(String login, String name, Optional<AgencyCode> home) {
  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
  private static final Pattern NAME =
      Pattern.compile("(?=.*\\p{L}.*\\p{L})[\\p{L}\\p{M} .'’-]{2,60}");

  /**
   * What was typed, as it is stored.
   *
   * @throws InvalidInput naming all that is wrong
   */
  public static NewPerson read(String typedLogin, String typedName, Optional<AgencyCode> home) {
    String login = login(typedLogin);
    String name = TypedText.line(typedName);
    List<FieldProblem> problems = new ArrayList<>();
    if (!LOGIN.matcher(login).matches()) {
      problems.add(FieldProblem.of("login", "staff.login.malformed"));
    }
    if (!isName(name)) {
      problems.add(FieldProblem.of("name", "staff.name.malformed"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new NewPerson(login, name, home);
  }

  /** A sign-in name as it is compared. */
  static String login(String typed) {
    return TypedText.line(typed).toLowerCase(Locale.ROOT);
  }

  /** Whether it is a name as people write theirs; it is recorded with what they change. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}

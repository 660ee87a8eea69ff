package vn.motcua.staff.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.code.AgencyCode;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;
import vn.motcua.secret.OwnerFile;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;

/**
 * Somebody has to be the first to sign in: an administrator, and in a demo one person for each
 * role. Their passwords are made up and hold for one sign-in; they are in a file only the portal's
 * own user can read, until they have been used.
 */
@ApplicationScoped
public class FirstPeople implements StartupTask {
  static final String FILE = "first-sign-in.txt";

  private static final Logger LOG = Logger.getLogger(FirstPeople.class.getName());
  private static final String BUILT_IN = "built-in";
  private static final String TAB = "\t";

  @Inject private PeopleStore store;
  @Inject private Passwords passwords;
  @Inject private Demo demo;

  @Inject
  @ConfigProperty(name = "portal.data")
  private String data;

  @Inject
  @ConfigProperty(name = "portal.staff.sign-in", defaultValue = BUILT_IN)
  private String signIn;

  /** Somebody of the demo, or the first administrator. */
  private record First(NewPerson person, Grant grant) {}

  @Override
  public int order() {
    return 15;
  }

  @Override
  public String description() {
    return "first people of the staff";
  }

  @Override
  public void run() throws IOException {
    Path file = Path.of(data).resolve(FILE);
    if (signIn.equals(BUILT_IN) && store.isEmpty()) {
      create(file);
    }
    keepUnused(file);
  }

  private void create(Path file) throws IOException {
    List<First> people = new ArrayList<>();
    people.add(
        new First(
            new NewPerson("quan-tri", "Quản trị Cổng", Optional.empty()),
            Grant.everywhere(Role.ADMINISTRATOR)));
    Optional<Path> wanted = demo.file("staff.jsonl");
    if (wanted.isPresent()) {
      people.clear();
      Demo.lines(wanted.get())
          .forEach(
              line ->
                  people.add(
                      first(
                          line.getString("login"),
                          line.getString("name"),
                          line.getString("department"),
                          Role.valueOf(line.getString("role")))));
    }
    List<String> lines = new ArrayList<>();
    List<PeopleStore.Account> accounts = new ArrayList<>();
    for (First first : people) {
      String password = passwords.oneTime();
      accounts.add(
          new PeopleStore.Account(first.person(), passwords.hash(password), first.grant()));
      lines.add(
          String.join(
              TAB,
              first.person().login(),
              password,
              first.grant().role()
                  + " "
                  + first.grant().department().map(AgencyCode::value).orElse("everywhere")));
    }
    OwnerFile.write(file, lines); // first, or a crash in between would leave people nobody can be
    try {
      store.createAll(accounts);
    } catch (RuntimeException failed) { // for instance because another node was first
      Files.delete(file);
      throw failed;
    }
    LOG.info(() -> "One-time passwords of the first people of the staff are in " + file);
  }

  private static First first(String login, String name, String department, Role role) {
    Optional<AgencyCode> home =
        department.isEmpty() ? Optional.empty() : Optional.of(new AgencyCode(department));
    return new First(NewPerson.read(login, name, home), new Grant(role, home));
  }

  /** Drops the passwords that have been changed. */
  private void keepUnused(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Set<String> unused = store.neverSignedIn();
    List<String> lines = Files.readAllLines(file);
    List<String> kept =
        lines.stream().filter(line -> unused.contains(line.split(TAB, 2)[0])).toList();
    if (kept.isEmpty()) {
      Files.delete(file);
    } else if (kept.size() < lines.size()) {
      OwnerFile.write(file, kept);
    }
  }
}

package vn.motcua.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** Every endpoint, tried by every role for one's own department and for another one. */
@AgainstTheDeployedPortal
class AccessMatrixIT {
  private static final Logger LOG = Logger.getLogger(AccessMatrixIT.class.getName());
  private static final String OWN = "000.00.02.H20";
  private static final String OTHER = "000.00.16.H20";
  private static final Set<Integer> FAILED = Set.of(405, 415, 500, 503);
  private static final String[] NOBODY = {"Sec-Fetch-Site", "same-origin"};

  private final Portal portal = new Portal();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger tries = new AtomicInteger();

  /** Somebody of the own department and somebody of the other, to be looked for. */
  private final Staff.Member own = Staff.somebody("Kim Ngân Ô Một", OWN, Role.OFFICER);

  private final Staff.Member other = Staff.somebody("Kim Ngân Ô Hai", OTHER, Role.OFFICER);

  /** Who tries, with the headers they send. */
  private record Tester(
      @Nullable Role role, boolean everywhere, boolean program, List<String> headers) {
    String name() {
      return role == null
          ? "nobody"
          : role + (everywhere ? " everywhere" : "") + (program ? " by token" : "");
    }
  }

  @Test
  void nobody_does_more_than_their_role_for_their_department() {
    Map<String, Endpoint> found = Endpoints.all();
    List<Tester> testers = testers();
    AccessList.entries().entrySet().parallelStream()
        .forEach(
            entry -> {
              Endpoint endpoint = Objects.requireNonNull(found.get(entry.getKey()), entry.getKey());
              testers.forEach(tester -> judge(endpoint, entry.getValue(), tester));
            });
    LOG.info(() -> tries + " tries");
    assertThat(wrong).isEmpty();
    assertThat(tries.get()).isGreaterThan(testers.size() * found.size() / 2);
  }

  private List<Tester> testers() {
    List<Tester> testers = new ArrayList<>();
    testers.add(new Tester(null, false, false, List.of(NOBODY)));
    Map<Role, String[]> people = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      if (role != Role.INTEGRATION) {
        people.put(role, Staff.member(OWN, role));
      }
    }
    people.forEach(
        (role, headers) -> testers.add(new Tester(role, false, false, List.of(headers))));
    for (Role role : List.of(Role.ADMINISTRATOR, Role.PUBLISHER, Role.AUDITOR)) {
      testers.add(new Tester(role, true, false, List.of(Staff.member("", role))));
    }
    for (Role role : List.of(Role.INTEGRATION, Role.PUBLISHER)) {
      testers.add(
          new Tester(role, false, true, List.of(Staff.and(Staff.program(OWN, role), NOBODY))));
    }
    return testers;
  }

  private void judge(Endpoint endpoint, Access access, Tester tester) {
    if (tester.program() && endpoint.isPage()) {
      expect(endpoint, "", tester, access instanceof Access.Everybody);
      return;
    }
    if (access instanceof Access.Everybody) {
      if (tester.role() == null) {
        expect(endpoint, "", tester, true);
      }
    } else if (access instanceof Access.AnyPerson) {
      expect(endpoint, "", tester, tester.role() != null && !tester.program());
    } else if (access instanceof Access.Holders holders) {
      expect(endpoint, "", tester, holds(endpoint, holders.roles(), tester));
    } else if (access instanceof Access.Everywhere everywhere) {
      expect(
          endpoint, "", tester, tester.everywhere() && holds(endpoint, everywhere.roles(), tester));
    } else if (access instanceof Access.One one) {
      boolean holds = holds(endpoint, one.roles(), tester);
      expect(endpoint, one.own(), tester, holds);
      expect(endpoint, one.other(), tester, holds && tester.everywhere());
    } else if (access instanceof Access.Many many) {
      boolean holds = holds(endpoint, many.roles(), tester);
      for (String query : List.of("", "?q=" + Portal.encoded("Kim Ngân Ô"))) {
        String body = expect(endpoint, query, tester, holds).body();
        look(endpoint, tester, body, own.name(), holds);
        look(endpoint, tester, body, other.name(), holds && tester.everywhere());
      }
    }
  }

  private static boolean holds(Endpoint endpoint, Set<Role> roles, Tester tester) {
    return tester.role() != null
        && (roles.contains(tester.role())
            || (tester.role() == Role.AUDITOR && endpoint.method().equals("GET")));
  }

  private void look(Endpoint endpoint, Tester tester, String body, String name, boolean seen) {
    if (body.contains(name) != seen) {
      wrong.add(endpoint.name() + " by " + tester.name() + (seen ? " hides " : " shows ") + name);
    }
  }

  /**
   * Tries it. Who may not is told 401 or 403, and of what belongs to others 404; who may, neither.
   */
  private Answer expect(Endpoint endpoint, String end, Tester tester, boolean allowed) {
    Answer answer =
        allowed && AccessList.NOT_TRIED.contains(endpoint.name())
            ? portal.get("/health/live")
            : sent(endpoint, end, tester);
    tries.incrementAndGet();
    boolean hidden = !end.isEmpty() && !end.startsWith("?q=") && answer.status() == 404;
    boolean unknown = tester.role() == null || (tester.program() && endpoint.isPage());
    boolean refused = unknown ? answer.status() == 401 : (answer.status() == 403 || hidden);
    if (refused == allowed || FAILED.contains(answer.status())) {
      wrong.add(
          "%s%s by %s, who %s, is answered %s"
              .formatted(
                  endpoint.name(),
                  end,
                  tester.name(),
                  allowed ? "may" : "may not",
                  answer.status()));
    }
    return answer;
  }

  private Answer sent(Endpoint endpoint, String end, Tester tester) {
    String path = endpoint.path();
    path = end.startsWith("?") ? path + end : path.replace("{id}", end.isEmpty() ? "{id}" : end);
    path = path.replace("{own}", own.id() + "").replace("{other}", other.id() + "");
    HttpRequest.Builder request =
        portal.request(
            path.replaceAll("\\{\\w+}", "999999999"), tester.headers().toArray(String[]::new));
    if (!endpoint.consumes().isEmpty()) {
      request.header("Content-Type", endpoint.consumes());
    }
    return portal.send(
        request.method(
            endpoint.method(),
            endpoint.method().equals("GET") || endpoint.method().equals("DELETE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(body(endpoint))));
  }

  private static String body(Endpoint endpoint) {
    return endpoint.consumes().equals("application/json") ? "{}" : "";
  }
}

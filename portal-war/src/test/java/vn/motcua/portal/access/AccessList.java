package vn.motcua.portal.access;

import static vn.motcua.portal.access.Access.anyPerson;
import static vn.motcua.portal.access.Access.everybody;
import static vn.motcua.portal.access.Access.everywhere;
import static vn.motcua.portal.access.Access.holders;
import static vn.motcua.portal.access.Access.many;
import static vn.motcua.portal.access.Access.one;
import static vn.motcua.staff.Role.ADMINISTRATOR;
import static vn.motcua.staff.Role.AUDITOR;
import static vn.motcua.staff.Role.CLERK;
import static vn.motcua.staff.Role.INTEGRATION;
import static vn.motcua.staff.Role.LEADER;
import static vn.motcua.staff.Role.OFFICER;
import static vn.motcua.staff.Role.PUBLISHER;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every endpoint with who may use it. Auditors read what others may read, so GET names them
 * nowhere. An endpoint that is not here, and an entry without an endpoint, fail the build.
 */
final class AccessList {
  /**
   * What would start long work when it is let through, and what looks at a signature instead of who
   * somebody is: only tried by who may not.
   */
  static final Set<String> NOT_TRIED =
      Set.of(
          "POST /api/v1/operations/reindex",
          "POST /api/v1/operations/procedure-imports",
          "POST /api/v1/postal-orders/callbacks/{carrier}");

  private static final String DESK = "/api/v1/search-desk/";
  private static final String CALENDAR = "/api/v1/calendar/entries";
  private static final String OPERATIONS = "/api/v1/operations/";

  private final Map<String, Access> entries = new TreeMap<>();

  private AccessList() {
    search();
    cases();
    desk();
    operations();
    staff();
    departments();
    messages();
    audit();
    health();
    feedback();
    bookings();
    privacy();
    figures();
    openData();
  }

  static Map<String, Access> entries() {
    return new AccessList().entries;
  }

  private void search() {
    add("GET /api/v1/procedures", everybody());
    add("GET /api/v1/procedures/suggest", everybody());
    add("GET /api/v1/procedures/{code}", everybody());
    add("GET /api/v1/procedures/{code}/versions", everybody());
    add("GET /api/v1/life-events", everybody());
    add("GET /api/v1/life-events/{id}", everybody());
    add("POST /api/v1/cases/lookup", everybody());
    add("GET /api/v1/challenges", everybody());
  }

  private void cases() {
    add("PUT /api/v1/cases/{code}", holders(INTEGRATION));
    add("POST /api/v1/cases/batch", holders(INTEGRATION));
    add("POST /api/v1/cases/codes", everybody());
    add("POST /api/v1/cases/lookups", everybody());
    add("POST /api/v1/cases/lookups.csv", everybody());
    add("POST /api/v1/dvcqg/ho-so", holders(INTEGRATION));
    add("POST /api/v1/dvcqg/tien-do", holders(INTEGRATION));
    for (String page : new String[] {"", "/mot", "/nguon", "/nhap"}) {
      page("/can-bo/ho-so" + page, holders(LEADER, OFFICER));
    }
    add("POST /api/v1/cases/forms.pdf", everybody());
    add("PUT /api/v1/cases/follows", holders(INTEGRATION));
    add("POST /api/v1/cases/follows/end", holders(INTEGRATION));
    page("/can-bo/ho-so/bieu-mau", holders(LEADER, OFFICER));
    page("/can-bo/ho-so/so-theo-doi", holders(LEADER, OFFICER));
  }

  private void desk() {
    for (String read :
        new String[] {
          "items", "items/{id}", "items/{id}/history", "history", "state", "explain", "queries"
        }) {
      add("GET " + DESK + read, holders(PUBLISHER));
    }
    add("POST " + DESK + "items", holders(PUBLISHER));
    add("PUT " + DESK + "items/{id}", holders(PUBLISHER));
    add("DELETE " + DESK + "items/{id}", holders(PUBLISHER));
    add("POST " + DESK + "items/{id}/undo", holders(PUBLISHER));
    add("POST " + DESK + "imports", holders(PUBLISHER));
    add("POST " + DESK + "previews", holders(PUBLISHER));
    add("PUT " + DESK + "queries/{query}/mark", holders(PUBLISHER));
    add("DELETE " + DESK + "queries/{query}/mark", holders(PUBLISHER));
    for (String page :
        new String[] {"", "/muc", "/nhap", "/quoc-gia", "/quyet-dinh", "/thay-doi"}) {
      page("/can-bo/cong-khai" + page, holders(PUBLISHER));
    }
    page("/can-bo/niem-yet", holders(CLERK, OFFICER, LEADER, PUBLISHER));
    page("/can-bo/niem-yet/in", holders(CLERK, OFFICER, LEADER, PUBLISHER));
    for (String page : new String[] {"", "/muc", "/nhap", "/lich-su", "/cau-hoi", "/giai-thich"}) {
      page("/can-bo/tim-kiem" + page, holders(PUBLISHER));
    }
  }

  private void operations() {
    add("POST " + OPERATIONS + "procedure-imports", everywhere(ADMINISTRATOR, PUBLISHER));
    add("GET " + OPERATIONS + "procedure-imports/{id}", everywhere(ADMINISTRATOR, PUBLISHER));
    add("POST " + OPERATIONS + "reindex", everywhere(ADMINISTRATOR));
    add("GET " + OPERATIONS + "reindex", everywhere(ADMINISTRATOR));
    add("GET " + OPERATIONS + "index-check", everywhere(ADMINISTRATOR));
  }

  private void staff() {
    add("GET /api/v1/staff/session", anyPerson());
    add("GET /api/v1/staff/people", many(ADMINISTRATOR));
    add("GET /api/v1/staff/people/export", many(ADMINISTRATOR));
    add("GET /api/v1/staff/people/{id}", one("{own}", "{other}", ADMINISTRATOR));
    page("/can-bo", anyPerson());
    page("/can-bo/tai-khoan", anyPerson());
    page("/can-bo/tai-khoan/mat-khau", anyPerson());
    page("/can-bo/tai-khoan/hai-lop", anyPerson());
    page("/can-bo/tai-khoan/truoc-het", anyPerson());
    page("/can-bo/dang-nhap", everybody());
    page("/can-bo/dang-nhap/co-quan", everybody());
    page("/can-bo/dang-nhap/tra-ve", everybody());
    page("/can-bo/dang-xuat", everybody());
    add("GET /can-bo/nhan-su", many(ADMINISTRATOR));
    add("POST /can-bo/nhan-su", holders(ADMINISTRATOR));
    page("/can-bo/nhan-su/nguoi", one("?id={own}", "?id={other}", ADMINISTRATOR));
    add("GET /can-bo/phien", many(ADMINISTRATOR));
    add("POST /can-bo/phien", holders(ADMINISTRATOR));
    page("/can-bo/ma-truy-cap", holders(ADMINISTRATOR));
  }

  private void departments() {
    add("GET /api/v1/departments", everybody());
    add("GET /api/v1/departments/{code}", everybody());
    add("GET /api/v1/calendar/deadline", everybody());
    add("GET " + CALENDAR, holders(ADMINISTRATOR));
    add("POST " + CALENDAR, holders(ADMINISTRATOR));
    add("GET " + CALENDAR + "/{id}", holders(ADMINISTRATOR));
    add("PUT " + CALENDAR + "/{id}", holders(ADMINISTRATOR));
    add("DELETE " + CALENDAR + "/{id}", holders(ADMINISTRATOR));
    add("POST " + CALENDAR + "/{id}/undo", holders(ADMINISTRATOR));
    add("GET " + CALENDAR + "/{id}/history", holders(ADMINISTRATOR));
    for (String page : new String[] {"", "/muc", "/lich-su"}) {
      page("/can-bo/lich" + page, holders(ADMINISTRATOR));
    }
  }

  private void messages() {
    for (String page : new String[] {"", "/tin", "/gui-thu", "/mau", "/sua-mau", "/webhook"}) {
      page("/can-bo/tin-nhan" + page, everywhere(ADMINISTRATOR));
    }
  }

  private void audit() {
    page("/can-bo/nhat-ky", everywhere(ADMINISTRATOR, AUDITOR));
  }

  private void health() {
    page("/can-bo/tinh-trang", everywhere(ADMINISTRATOR));
  }

  private void feedback() {
    add("POST /api/v1/feedback", everybody());
    add("POST /api/v1/feedback/lookup", everybody());
    add("POST /api/v1/feedback/{ref}/messages", everybody());
    add("POST /api/v1/feedback/{ref}/rating", everybody());
    add("POST /api/v1/feedback/{ref}/reopen", everybody());
    add("POST /api/v1/feedback/similar", everybody());
    add("POST /api/v1/feedback/{ref}/files/{id}", everybody());
    add("GET /api/v1/feedback/public", everybody());
    add("GET /api/v1/feedback/figures", everybody());
    add("GET /api/v1/feedback/public/feed.atom", everybody());
    add("GET /api/v1/feedback/public/answers.csv", everybody());
    add("GET /api/v1/feedback-desk/files/{id}", holders(OFFICER, CLERK, LEADER));
    page("/can-bo/gop-y", holders(OFFICER, CLERK, LEADER));
    page("/can-bo/gop-y/viec", holders(OFFICER, CLERK, LEADER));
    page("/can-bo/gop-y-tuyen", everywhere(ADMINISTRATOR));
    page("/can-bo/gop-y/mau", holders(OFFICER, CLERK, LEADER));
    page("/can-bo/gop-y/thong-ke", holders(OFFICER, CLERK, LEADER));
    add("GET /api/v1/feedback-desk/figures.csv", holders(OFFICER, CLERK, LEADER));
    add("GET /api/v1/feedback/figures/report.csv", everybody());
    page("/can-bo/gop-y-han", everywhere(ADMINISTRATOR));
  }

  private void bookings() {
    String appointments = "/api/v1/appointments";
    add("GET " + appointments + "/services", everybody());
    add("GET " + appointments + "/slots", everybody());
    add("POST " + appointments + "/holds", everybody());
    add("POST " + appointments, everybody());
    add("POST " + appointments + "/lookup", everybody());
    add("POST " + appointments + "/calendar", everybody());
    add("GET " + appointments + "/{ref}.ics", everybody());
    add("POST " + appointments + "/{ref}/check-in", holders(CLERK, OFFICER, LEADER, ADMINISTRATOR));
    for (String page : new String[] {"", "/nguon", "/tuan", "/quay", "/dich-vu", "/so-lieu"}) {
      page("/can-bo/lich-hen" + page, holders(CLERK, OFFICER, LEADER, ADMINISTRATOR));
    }
    String postal = "/api/v1/postal-orders";
    add("POST " + postal, everybody());
    add("POST " + postal + "/lookup", everybody());
    add("POST " + postal + "/{ref}/cancel", everybody());
    add("POST " + postal + "/callbacks/{carrier}", everybody());
    for (String page :
        new String[] {"", "/so-ban-giao", "/thu-ho", "/chuyen-hoan", "/den-quay", "/bang-ke"}) {
      page("/can-bo/buu-chinh" + page, holders(CLERK, OFFICER, LEADER, ADMINISTRATOR));
    }
    for (String verb : new String[] {"cancel", "move", "contact"}) {
      add("POST " + appointments + "/{ref}/" + verb, everybody());
    }
  }

  private void openData() {
    add("GET /api/v1/coverage", everybody());
    add("GET /api/v1/coverage.csv", everybody());
    for (String form : new String[] {"jsonl", "jsonl.gz", "ttl", "jsonld"}) {
      add("GET /api/v1/open-data/procedures." + form, everybody());
    }
    add("GET /api/v1/procedures/{code}.ttl", everybody());
    add("GET /api/v1/procedures/{code}.jsonld", everybody());
    add("GET /api/v1/procedures/changes.atom", everybody());
  }

  private void privacy() {
    for (String page : new String[] {"", "/luu-giu", "/yeu-cau", "/mot-yeu-cau"}) {
      page("/can-bo/du-lieu-ca-nhan" + page, everywhere(ADMINISTRATOR, LEADER));
    }
  }

  private void figures() {
    for (String file : new String[] {"", ".csv", ".xlsx"}) {
      add("GET /api/v1/statistics" + file, everybody());
      add("GET /api/v1/service-quality" + file, everybody());
    }
    for (String page : new String[] {"", "/mot", "/bien-ban"}) {
      page("/can-bo/tu-kiem-tra" + page, holders(LEADER));
    }
    page("/can-bo/bao-cao-nam", holders(LEADER));
  }

  private void add(String endpoint, Access access) {
    if (entries.put(endpoint, access) != null) {
      throw new IllegalStateException(endpoint + " is here twice");
    }
  }

  private void page(String path, Access access) {
    add("GET " + path, access);
    add("POST " + path, access);
  }
}

package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.newCode;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

/**
 * Every field of the messages that may hold something personal gets a value of its own, and every
 * public answer is searched for each of them.
 */
@AgainstTheDeployedPortal
class CanaryIT {
  /**
   * As it is typed, which the page that answers carries along to be asked again; and as it is told.
   */
  private static final String SECRET = "k7qm 42px";

  private static final List<String> SECRET_AS_TOLD = List.of("k7qm42px", "k7qm-42px");
  private static final Pattern PLACE = Pattern.compile("@(\\w+)");

  /** What nobody reads who only has the code; with the receipt, it is theirs to read. */
  private static final List<String> WITH_RECEIPT_ONLY =
      List.of(
          "reason",
          "paperName",
          "paperForm",
          "number",
          "unitName",
          "secondUnitName",
          "PhongBan",
          "lateReason");

  private static final String WHOLE =
      """
      {"code": "%s", "procedure": "2.000648", "department": "000.00.02.H20", "channel": "ONLINE", "dueOn": "2026-11-23",
       "updatedAt": "2026-11-02T09:00:00+07:00", "summary": "@summary", "lookupSecret": "K7QM-42PX",
       "officer": "@officerOfCase", "note": "@noteOfCase",
       "applicant": {"name": "@name", "kind": "@kind", "phone": "@phone", "email": "@email", "address": "@address",
        "identityNumber": "@identity", "birthday": "@birthday"},
       "events": [
        {"id": "1", "at": "2026-11-02T08:30:00+07:00", "kind": "RECEIVED", "officer": "@officer", "note": "@note"},
        {"id": "2", "at": "2026-11-03T08:30:00+07:00", "kind": "IN_PROCESS", "officer": "@secondOfficer", "unitName": "@unitName",
         "note": "@secondNote", "officerPhone": "@officerPhone"},
        {"id": "3", "at": "2026-11-04T08:30:00+07:00", "kind": "TRANSFERRED", "officer": "@thirdOfficer", "unit": "000.00.15.H20",
         "unitName": "@secondUnitName", "note": "@thirdNote"},
        {"id": "4", "at": "2026-11-05T08:30:00+07:00", "kind": "SUPPLEMENT_REQUESTED", "officer": "@fourthOfficer", "reason": "@reason",
         "number": "@number", "note": "@fourthNote", "papers": [{"name": "@paperName", "form": "@paperForm", "note": "@paperNote"}],
         "day": "2026-12-30"}]}
      """;

  private static final String NATIONAL =
      """
      {"MaHoSo": "%s", "MaTTHC": "2.000648", "KenhThucHien": "1", "NgayTiepNhan": "20261102083000", "NgayHenTra": "20261123170000",
       "TrangThaiHoSo": "4", "ChuHoSo": "@ChuHoSo", "LoaiDoiTuong": "@LoaiDoiTuong", "MaDoiTuong": "@MaDoiTuong",
       "SoDienThoai": "@SoDienThoai", "Email": "@Email", "SoCCCD": "@SoCCCD", "TrichYeuHoSo": "@TrichYeu", "ThongTinKhac": "@ThongTinKhac"}
      """;

  private static final String PROGRESS =
      """
      {"MaHoSo": "%s", "NguoiXuLy": "@NguoiXuLy", "ChucDanh": "@ChucDanh", "ThoiDiemXuLy": "20261103080000", "PhongBanXuLy": "@PhongBan",
       "NoiDungXuLy": "@NoiDungXuLy", "TrangThai": "4"}
      """;

  private final Portal portal = new Portal();
  private final Software software = new Software(Software.INDUSTRY);
  private final Map<String, String> canaries = new LinkedHashMap<>();
  private final String code = newCode();
  private final String national = newCode();

  /** The message with a value of its own for each field. */
  private String planted(String message, String about) {
    return PLACE
        .matcher(message.formatted(about).replace("\n", " "))
        .replaceAll(found -> Matcher.quoteReplacement(canary(found.group(1))));
  }

  private String canary(String field) {
    return canaries.computeIfAbsent(
        field,
        name -> {
          int number = 1_000 + canaries.size();
          return switch (name) {
            case "phone", "SoDienThoai" -> "091273" + number;
            case "email", "Email" -> "hoangyen" + number + "@example.vn";
            case "identity", "SoCCCD" -> "02519300" + number;
            default -> "Hoàng yến " + number;
          };
        });
  }

  @BeforeEach
  void cases_full_of_canaries() {
    Answer stored = software.put(code, planted(WHOLE, code));
    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    assertThat(software.sync("ho-so", planted(NATIONAL, national)).body())
        .contains("\"error_code\":\"0\"");
    assertThat(software.sync("tien-do", planted(PROGRESS, national)).body())
        .contains("\"error_code\":\"0\"");
    String receipt =
        """
        {"updatedAt": "2026-11-01T09:00:00+07:00", "procedure": "2.000648", "department": "000.00.02.H20", "lookupSecret": "K7QM42PX"}
        """;
    assertThat(software.put(national, receipt).status()).isEqualTo(200);
    assertThat(canaries).hasSizeGreaterThan(35);
  }

  private Answer json(String path, String body, String language) {
    return portal.send(
        portal
            .request(path, "Content-Type", "application/json", "Accept-Language", language)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String about(String code, String secret) {
    return Json.createObjectBuilder().add("code", code).add("secret", secret).build().toString();
  }

  /** Every way there is to ask for the case with what is given. */
  private Map<String, Answer> asked(String about, String secret) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (String language : new String[] {"vi", "en"}) {
      String in = "?lang=" + language;
      String fields =
          "code=" + about + (secret.isEmpty() ? "" : "&secret=" + Portal.encoded(secret));
      answers.put(
          "REST " + language,
          json(
              "/api/v1/cases/lookup",
              secret.isEmpty() ? "{\"code\": \"" + about + "\"}" : about(about, secret),
              language));
      answers.put("page " + language, portal.post("/ho-so" + in, fields));
      answers.put(
          "wrong " + language, portal.post("/ho-so" + in, "code=" + about + "&secret=WRONG"));
      answers.put(
          "many " + language,
          json("/api/v1/cases/lookups", "{\"codes\": [\"" + about + "\"]}", language));
      answers.put("table " + language, portal.post("/tra-cuu-nhieu-ho-so" + in, "codes=" + about));
      answers.put(
          "file " + language, portal.post("/api/v1/cases/lookups.csv" + in, "codes=" + about));
      answers.put("code sent " + language, json("/api/v1/cases/codes", about(about, ""), language));
      answers.put("search " + language, portal.get("/thu-tuc" + in + "&q=" + about));
    }
    return answers;
  }

  private static Answer one(Map<String, Answer> answers, String what) {
    return Objects.requireNonNull(answers.get(what));
  }

  /** Which fields of the messages can be read where. */
  private List<String> leaks(Map<String, Answer> answers, List<String> allowed) {
    List<String> leaks = new ArrayList<>();
    answers.forEach(
        (what, answer) -> {
          String told =
              (answer.body() + answer.response().headers().map())
                  .replaceAll("&#(\\d+);", "?")
                  .replaceAll("[\\s\\u00a0]+", " ")
                  .toLowerCase(Locale.ROOT);
          canaries.forEach(
              (field, canary) -> {
                if (!allowed.contains(field) && told.contains(canary.toLowerCase(Locale.ROOT))) {
                  leaks.add(field + " in " + what);
                }
              });
          if (SECRET_AS_TOLD.stream().anyMatch(told::contains)) {
            leaks.add("secret in " + what);
          }
        });
    return leaks;
  }

  @Test
  void who_has_only_the_code_reads_nothing_of_any_field() {
    for (String about : List.of(code, national)) {
      Map<String, Answer> answers = asked(about, "");
      assertThat(one(answers, "page vi").body()).contains(about);
      assertThat(leaks(answers, List.of())).as(about).isEmpty();
    }
  }

  @Test
  void who_has_the_receipt_reads_of_their_case_but_of_no_person_and_no_note() {
    Map<String, Answer> answers = asked(code, SECRET);
    assertThat(one(answers, "REST vi").body()).contains(canaries.get("reason"));
    assertThat(one(answers, "page vi").body())
        .contains(canaries.get("paperName"), canaries.get("reason"));
    assertThat(leaks(answers, WITH_RECEIPT_ONLY)).isEmpty();
    Map<String, Answer> synced = asked(national, SECRET);
    assertThat(one(synced, "REST vi").status()).isEqualTo(200);
    assertThat(leaks(synced, WITH_RECEIPT_ONLY)).isEmpty();
  }
}

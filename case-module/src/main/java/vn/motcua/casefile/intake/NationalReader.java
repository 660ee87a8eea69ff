package vn.motcua.casefile.intake;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.EventDetail;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.casefile.timeline.MissingPaper;
import vn.motcua.code.CaseCode;
import vn.motcua.problem.FieldProblem;

/**
 * Reads the national synchronisation message. It has no ids of events: each gets one made of what
 * it says, so that the same told again is the same.
 *
 * @see <a href="https://dichvucong.gov.vn">DongBoHoSoMC, CapNhatTienDoHoSoMC</a>
 */
final class NationalReader {
  private static final int MOST = 200;

  private final Fields fields;
  private final List<CaseEvent> events = new ArrayList<>();
  private final Instant now;

  private NationalReader(Fields fields, Instant now) {
    this.fields = fields;
    this.now = now;
  }

  /** DongBoHoSoMC: a case as it stands. */
  static Parcel readCase(JsonObject json, Instant now) {
    return read(json, now, NationalReader::wholeCase);
  }

  /** CapNhatTienDoHoSoMC: somebody did something. */
  static Parcel readProgress(JsonObject json, Instant now) {
    return read(json, now, NationalReader::progress);
  }

  private interface Reading {
    @Nullable CaseMessage of(NationalReader reader);
  }

  private static Parcel read(JsonObject json, Instant now, Reading reading) {
    List<FieldProblem> problems = new ArrayList<>();
    CaseMessage message = reading.of(new NationalReader(new Fields(json, "", problems), now));
    return message == null || !problems.isEmpty()
        ? Parcel.refused(json.toString(), problems)
        : Parcel.of(json.toString(), message);
  }

  private @Nullable CaseMessage wholeCase() {
    CaseCode code = MessageReader.code(fields, "MaHoSo", null);
    CaseHeader header = header(code);
    at("NgayNopHoSo", EventKind.REGISTERED, EventDetail.NONE);
    at("NgayTiepNhan", EventKind.RECEIVED, EventDetail.NONE);
    at("NgayTuChoi", EventKind.NOT_ACCEPTED, EventDetail.NONE);
    supplements();
    at("NgayKetThucXuLy", EventKind.RESULT_ISSUED, result());
    at("NgayTra", EventKind.RETURNED, EventDetail.NONE);
    Instant latest = events.stream().map(CaseEvent::at).max(Instant::compareTo).orElse(now);
    status().ifPresent(status -> standing(status, latest));
    events.add(MessageReader.details(header, latest, false));
    Applicant whose =
        new Applicant(
            fields.text("ChuHoSo", EventReader.LONGEST_NAME),
            fields.text("LoaiDoiTuong", 20),
            fields.text("SoDienThoai", 40),
            fields.text("Email", 254),
            fields.paragraphs("TrichYeuHoSo", EventReader.LONGEST_REASON));
    return code == null
        ? null
        : new CaseMessage(code, events, whose.isEmpty() ? null : whose, null);
  }

  private CaseHeader header(@Nullable CaseCode code) {
    return new CaseHeader(
        fields.required("MaTTHC", MessageReader.LONGEST_PROCEDURE),
        fields.text("TenTTHC", MessageReader.LONGEST_TITLE),
        MessageReader.department(fields.text("MaDonViXuLy", EventReader.LONGEST_UNIT), code),
        channel(),
        false,
        new CaseDates(
            fields.day("NgayNopHoSo"),
            fields.day("NgayTiepNhan"),
            fields.day("NgayHenTra"),
            fields.day("NgayKetThucXuLy"),
            null,
            fields.day("NgayTra")),
        null,
        null);
  }

  private FilingChannel channel() {
    String given = Objects.requireNonNullElse(fields.text("KenhThucHien", 2), "1");
    return switch (given) {
      case "1" -> FilingChannel.COUNTER;
      case "2" -> FilingChannel.ONLINE;
      case "3" -> FilingChannel.POSTAL;
      default -> {
        fields.wrong("KenhThucHien", "input.not-one-of", "1, 2, 3");
        yield FilingChannel.COUNTER;
      }
    };
  }

  private Optional<CaseStatus> status() {
    String given = Objects.requireNonNullElse(fields.text("TrangThaiHoSo", 2), "");
    Optional<CaseStatus> status =
        given.matches("\\d{1,2}") ? CaseStatus.of(Integer.parseInt(given)) : Optional.empty();
    if (status.isEmpty()) {
      fields.wrong("TrangThaiHoSo", "case.message.bad-status");
    }
    return status;
  }

  /** Of a status that no date of the message shows, the moment is when it was first told. */
  private void standing(CaseStatus status, Instant latest) {
    EventKind kind = EventKind.of(status);
    boolean shown = events.stream().anyMatch(event -> event.kind() == kind);
    boolean last = shown && status != CaseStatus.IN_PROCESS;
    if (!last) {
      Instant at = status.hasResult() && !latest.equals(now) ? latest : now;
      add(kind, at, EventDetail.NONE, "standing " + fields.text("TrangThaiHoSo", 2) + latest);
    }
  }

  private EventDetail result() {
    List<Fields> papers = fields.list("DanhSachGiayToKetQua", MOST);
    String number = papers.isEmpty() ? null : papers.get(0).text("MaGiayToKetQua", 100);
    return detail(null, null, null, number);
  }

  /** Each was asked for on a day; a new promise tells that it has come. */
  private void supplements() {
    for (Fields one : fields.list("DanhSachHoSoBoSung", MOST)) {
      Instant asked = one.moment("NgayBoSung");
      String what = one.paragraphs("NoiDung", EventReader.LONGEST_REASON);
      if (asked != null) {
        List<MissingPaper> papers =
            what == null ? List.of() : List.of(new MissingPaper(what, null));
        EventDetail detail = new EventDetail(null, null, null, null, papers, null, null, null);
        String person = one.text("NguoiYeuCau", EventReader.LONGEST_PERSON);
        add(EventKind.SUPPLEMENT_REQUESTED, asked, detail, person, what + "");
        if (one.has("NgayHenTraMoi")) {
          add(
              EventKind.SUPPLEMENT_ANSWERED,
              asked.plusSeconds(1),
              new EventDetail(
                  null, null, null, null, List.of(), one.day("NgayHenTraMoi"), null, null),
              what + "answered");
        }
      }
    }
  }

  private @Nullable CaseMessage progress() {
    CaseCode code = MessageReader.code(fields, "MaHoSo", null);
    String unit = fields.text("PhongBanXuLy", EventReader.LONGEST_NAME);
    EventDetail detail =
        detail(unit, null, fields.paragraphs("NoiDungXuLy", EventReader.LONGEST_NOTE), null);
    Instant at = fields.moment("ThoiDiemXuLy");
    if (at == null && !fields.has("ThoiDiemXuLy")) {
      fields.wrong("ThoiDiemXuLy", "input.required");
    }
    EventKind kind =
        fields.has("TrangThai")
            ? progressStatus().map(EventKind::of).orElse(EventKind.IN_PROCESS)
            : EventKind.IN_PROCESS;
    String person = fields.text("NguoiXuLy", EventReader.LONGEST_PERSON);
    add(kind, at == null ? now : at, detail, person, "progress");
    return code == null ? null : new CaseMessage(code, events, null, null);
  }

  private Optional<CaseStatus> progressStatus() {
    String given = Objects.requireNonNullElse(fields.text("TrangThai", 40), "");
    return given.matches("\\d{1,2}") ? CaseStatus.of(Integer.parseInt(given)) : Optional.empty();
  }

  private void at(String key, EventKind kind, EventDetail detail) {
    Instant at = fields.moment(key);
    if (at != null) {
      add(kind, at, detail, key);
    }
  }

  private void add(EventKind kind, Instant at, EventDetail detail, String salt) {
    add(kind, at, detail, null, salt + (at.equals(now) ? "" : at));
  }

  private void add(
      EventKind kind, Instant at, EventDetail detail, @Nullable String person, String salt) {
    String id =
        "dvcqg-"
            + MessageReader.digest(kind + "\n" + detail + "\n" + salt + (at.equals(now) ? "" : at));
    events.add(new CaseEvent(id, kind, at, null, person, detail, null));
  }

  private static EventDetail detail(
      @Nullable String unitName,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String number) {
    return new EventDetail(null, unitName, reason, note, List.of(), null, number, null);
  }
}

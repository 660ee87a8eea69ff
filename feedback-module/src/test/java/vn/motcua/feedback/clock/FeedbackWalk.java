package vn.motcua.feedback.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.Naming;
import vn.motcua.feedback.Officer;
import vn.motcua.feedback.Sender;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.Subject;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Language;

/** A feedback with which anything is tried in any order while time passes; the seed tells all. */
final class FeedbackWalk {
  static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
  static final List<String> DEPARTMENTS = List.of("A", "B", "C");
  private static final Officer AN = new Officer(1L, "An");
  private static final Officer BINH = new Officer(2L, "Bình");

  private final SplittableRandom random;
  private final WorkingCalendar calendar;
  final Feedback feedback;
  final List<String> told = new ArrayList<>();
  Instant now = START;

  FeedbackWalk(long seed, WorkingCalendar calendar) {
    random = new SplittableRandom(seed);
    this.calendar = calendar;
    feedback = received(Kind.REPORT, now);
  }

  static Feedback received(Kind kind, Instant at) {
    return Feedback.received(
        new Matter(
            kind,
            Category.OTHER,
            Entry.ONLINE,
            Naming.UNNAMED,
            Language.VI,
            "Quầy đóng cửa sớm.",
            Subject.NONE,
            Sender.NOBODY),
        "00000000000000",
        null,
        new Feedback.Receipt("A", Step.SENDER, at, "DESK", Limits.USUAL));
  }

  /** Tries something; says whether it was allowed. */
  boolean goOn() {
    now = now.plus(Duration.ofMinutes(random.nextInt(1, 3 * 24 * 60)));
    try {
      deed().accept(feedback);
      return true;
    } catch (PortalProblem refused) {
      return false;
    }
  }

  private Consumer<Feedback> deed() {
    String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
    return switch (random.nextInt(20)) {
      case 0, 1 -> one -> one.take(AN, BINH, now);
      case 2 -> one -> one.forward(department, "Thuộc cơ quan khác", AN, now);
      case 3 -> one -> one.notOurs("A", "Không thuộc chúng tôi", AN, now);
      case 4 -> one -> one.ask("Ở đâu?", AN, now);
      case 5 -> one -> one.comment("Ở quầy 3", now);
      case 6, 7 -> one -> one.draft("Xin lỗi", AN, now);
      case 8 -> one -> one.sendBack("Chưa rõ", BINH, now);
      case 9, 10 -> one -> one.approve("Xin lỗi", BINH, now);
      case 11 -> one -> one.reopen("Vẫn thế", now);
      case 12 -> one -> one.note("Gọi lại", AN, now);
      case 13 -> one -> one.rate(random.nextInt(7), "", now);
      case 14 -> one -> one.prolong("Phức tạp", BINH, now);
      case 15 -> one -> one.refer("Tòa án", "Ngoài thẩm quyền", BINH, now);
      case 16 -> one -> one.mark("gấp", AN, now);
      case 17 -> one -> one.consult(department, BINH, now);
      case 18 -> one -> one.contribute(department, AN, now);
      default -> one -> Look.at(one, calendar, now, new Listener());
    };
  }

  private final class Listener implements Look.Alarm {
    @Override
    public void soon(Feedback one) {
      told.add("soon " + one.owner());
    }

    @Override
    public String late(Feedback one) {
      told.add("late " + one.owner());
      return one.owner();
    }
  }
}

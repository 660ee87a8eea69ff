package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The buttons of the page of one feedback, and the fields that go along with them. */
@RequestScoped
class Deeds {
  static final List<String> FIELDS =
      List.of(
          "why",
          "department",
          "question",
          "draft",
          "note",
          "authority",
          "letter",
          "sentOn",
          "ground",
          "outsideReply",
          "repliedOn",
          "other",
          "reply",
          "publicQuestion",
          "publicAnswer",
          "colleague",
          "mark",
          "part",
          "partCategory",
          "jointDepartment",
          "jointQuestion",
          "days",
          "contributionId",
          "contribution");

  /** After these it may be out of sight. */
  private static final Set<String> AWAY = Set.of("forward", "not-ours", "contribute");

  @Inject private Desk desk;
  @Inject private Together together;
  @Inject private OutsideDesk outside;
  @Inject private Clock clock;

  static boolean leadsAway(String action) {
    return AWAY.contains(action);
  }

  /** Says whether there is such a button. */
  boolean perform(long id, int seen, String action, Typed typed) {
    return alone(id, seen, action, typed)
        || leading(id, seen, action, typed)
        || withOthers(id, seen, action, typed);
  }

  private boolean alone(long id, int seen, String action, Typed typed) {
    switch (action) {
      case "take" -> desk.take(id, seen);
      case "ask" ->
          desk.work(id, seen, (f, by) -> f.ask(typed.get("question"), by, clock.instant()));
      case "draft" -> desk.draft(id, seen, typed.get("draft"));
      case "note" -> desk.work(id, seen, (f, by) -> f.note(typed.get("note"), by, clock.instant()));
      case "mark" -> desk.work(id, seen, (f, by) -> f.mark(typed.get("mark"), by, clock.instant()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean leading(long id, int seen, String action, Typed typed) {
    String why = typed.get("why");
    switch (action) {
      case "send-back" -> desk.lead(id, seen, (f, by) -> f.sendBack(why, by, clock.instant()));
      case "approve" -> desk.lead(id, seen, (f, by) -> f.approve(f.draft(), by, clock.instant()));
      case "prolong" -> desk.lead(id, seen, (f, by) -> f.prolong(why, by, clock.instant()));
      case "refer" -> outside.refer(id, seen, typed);
      case "hear-back" -> outside.reply(id, seen, typed);
      case "reply" ->
          desk.lead(id, seen, (f, by) -> f.reply(typed.get("reply"), by, clock.instant()));
      case "publish" ->
          desk.publish(id, seen, typed.get("publicQuestion"), typed.get("publicAnswer"));
      case "withdraw" -> desk.withdraw(id, seen);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withOthers(long id, int seen, String action, Typed typed) {
    String department = typed.get("department");
    String why = typed.get("why");
    switch (action) {
      case "forward" -> desk.forward(id, seen, department, why);
      case "not-ours" -> desk.notOurs(id, seen, why);
      case "assign" -> desk.assign(id, seen, typed.get("colleague"));
      case "merge" -> desk.merge(id, seen, typed.get("other"));
      case "split" ->
          together.split(id, seen, typed.get("part"), typed.get("partCategory"), department, why);
      case "consult" ->
          together.consult(
              id,
              seen,
              typed.get("jointDepartment"),
              typed.get("jointQuestion"),
              typed.get("days"));
      case "contribute" ->
          together.contribute(id, seen, typed.get("contributionId"), typed.get("contribution"));
      default -> {
        return false;
      }
    }
    return true;
  }
}

package vn.motcua.feedback.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.feedback.Entry;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.Officer;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.clock.LimitTable;
import vn.motcua.feedback.joint.Contributions;
import vn.motcua.feedback.register.PublicFeedback;
import vn.motcua.feedback.register.Register;
import vn.motcua.feedback.routing.Route;
import vn.motcua.feedback.routing.Router;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.Language;

/**
 * Lives through what the lines of the demo tell, in the days before today. Nobody is written to.
 */
@ApplicationScoped
public class DemoLives {
  @Inject private FeedbackCheck check;
  @Inject private Router router;
  @Inject private LimitTable limits;
  @Inject private Feedbacks feedbacks;
  @Inject private Register register;
  @Inject private Contributions contributions;
  @Inject private Clock clock;

  /** All of them or none. */
  @Transactional
  public void all(List<JsonObject> lines) {
    lines.forEach(this::one);
  }

  private void one(JsonObject line) {
    Instant now = clock.instant();
    Instant came = now.minus(Duration.ofHours(line.getInt("hoursAgo")));
    Matter matter = check.matter(typed(line), Entry.ONLINE, Language.VI);
    Route route = router.route(matter);
    Feedback feedback =
        feedbacks.add(
            Feedback.received(
                matter,
                PublicReference.random().value(),
                null,
                new Feedback.Receipt(
                    route.department(),
                    Step.SENDER,
                    came,
                    route.why(),
                    limits.of(route.department(), matter.category(), matter.entry()))));
    for (JsonObject deed : line.getJsonArray("deeds").getValuesAs(JsonObject.class)) {
      Instant at = came.plus(Duration.ofHours(deed.getInt("after")));
      if (at.isBefore(now)) {
        perform(feedback, deed, at);
      }
    }
    feedbacks.keep(feedback);
  }

  private void perform(Feedback feedback, JsonObject deed, Instant at) {
    Officer by = new Officer(null, deed.getString("who", ""));
    String text = deed.getString("text", "");
    switch (deed.getString("do")) {
      case "take" -> feedback.take(by, by, at);
      case "forward" -> feedback.forward(deed.getString("department"), text, by, at);
      case "not-ours" -> feedback.notOurs(router.desk(feedback.matter()), text, by, at);
      case "consult" -> contributions.ask(feedback, deed.getString("department"), text, 2, by);
      case "ask" -> feedback.ask(text, by, at);
      case "comment" -> feedback.comment(text, at);
      case "note" -> feedback.note(text, by, at);
      case "draft" -> feedback.draft(text, by, at);
      case "send-back" -> feedback.sendBack(text, by, at);
      case "approve" -> feedback.approve(feedback.draft(), by, at);
      case "prolong" -> feedback.prolong(text, by, at);
      case "reopen" -> feedback.reopen(text, at);
      case "rate" -> feedback.rate(deed.getInt("stars"), text, at);
      case "publish" -> {
        feedback.publish(true, by, at);
        String question = text.isEmpty() ? feedback.matter().text() : text;
        PublicFeedback words = PublicFeedback.of(feedback, question, feedback.answer(), at);
        register.show(feedback.id(), words, by.name(), at);
      }
      default -> throw new IllegalArgumentException(deed.getString("do"));
    }
  }

  private static TypedFeedback typed(JsonObject line) {
    return new TypedFeedback(
        line.getString("kind", ""),
        line.getString("category", ""),
        line.getString("text"),
        line.getString("procedure", ""),
        line.getString("case", ""),
        "",
        line.getString("department", ""),
        line.getString("place", ""),
        line.getString("where", ""),
        line.getString("naming", ""),
        line.getString("name", ""),
        line.getString("address", ""),
        line.getString("phone", ""),
        line.getString("email", ""),
        "",
        null);
  }
}

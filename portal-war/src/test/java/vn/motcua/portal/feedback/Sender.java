package vn.motcua.portal.feedback;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

/** Somebody who sends feedback, and the officers who answer it, as their browsers would. */
final class Sender {
  static final String TRADE = "000.00.02.H20";
  static final String INSPECTORATE = "000.00.17.H20";

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  private final Portal portal = new Portal();

  /** What was answered to who sent it; fields not named here are passed over. */
  public record Sent(
      String reference, String secret, String kind, String status, Office department) {}

  /** A department. */
  public record Office(String code, String name) {}

  /** The sender's own view. */
  public record Own(
      String reference, String state, List<Word> messages, @Nullable Integer rating) {}

  /** Something that was written. */
  public record Word(String voice, String text) {}

  /** A page of the public register. */
  public record Page(long total, List<Hit> hits) {}

  /** One of it. */
  public record Hit(String id, String question, String answer, @Nullable String sender) {}

  JsonObjectBuilder anonymous(String text) {
    return Json.createObjectBuilder().add("text", text).add("naming", "ANONYMOUS");
  }

  Answer post(String path, JsonObjectBuilder body, String... headers) {
    return portal.send(
        portal
            .request("/api/v1/feedback" + path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.build().toString())));
  }

  Sent send(JsonObjectBuilder body) {
    return post("", body).as(Sent.class, 201);
  }

  /** One about the department of trade. */
  Sent send(String text) {
    return send(anonymous(text).add("department", TRADE));
  }

  JsonObjectBuilder opening(Sent sent) {
    return Json.createObjectBuilder()
        .add("reference", sent.reference())
        .add("secret", sent.secret());
  }

  Own own(Sent sent) {
    return post("/lookup", opening(sent)).as(Own.class);
  }

  /** The id under which staff find it. */
  String id(Sent sent, String[] officer) {
    String page =
        portal.get("/can-bo/gop-y?q=" + sent.reference(), officer).body()
            + portal.get("/can-bo/gop-y?view=ANSWERED&q=" + sent.reference(), officer).body()
            + portal.get("/can-bo/gop-y?view=SECRET&q=" + sent.reference(), officer).body();
    Matcher found = Pattern.compile("viec\\?id=(\\d+)\">" + sent.reference()).matcher(page);
    return found.find() ? found.group(1) : "0";
  }

  Answer open(String id, String[] officer) {
    return portal.get("/can-bo/gop-y/viec?id=" + id, officer);
  }

  /** How many steps there are, as the page says. */
  String seen(String id, String[] officer) {
    Matcher seen = SEEN.matcher(open(id, officer).body());
    return seen.find() ? seen.group(1) : "0";
  }

  Answer act(String id, String seen, String action, String[] officer, String... fields) {
    StringBuilder form = new StringBuilder("seen=" + seen + "&action=" + action);
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(Portal.encoded(fields[i + 1]));
    }
    return portal.post("/can-bo/gop-y/viec?id=" + id, form.toString(), officer);
  }

  /** With what the page shows now; fails unless it was done. */
  void does(String id, String action, String[] officer, String... fields) {
    Answer answer = act(id, seen(id, officer), action, officer, fields);
    if (answer.status() != 302) {
      throw new AssertionError(action + ": " + answer.status() + "\n" + answer.body());
    }
  }

  void answers(String id, String words, String[] officer, String[] leader) {
    does(id, "take", officer);
    does(id, "draft", officer, "draft", words);
    does(id, "approve", leader);
  }

  Portal portal() {
    return portal;
  }
}

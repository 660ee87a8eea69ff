package vn.motcua.casefile.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.code.ProcedureCode;
import vn.motcua.outbox.Message;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.procedure.Procedures;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;

/** What followers are sent, in words or for programs. */
@ApplicationScoped
public class FollowMessages {
  static final String PAGE = "/theo-doi?ma=";
  private static final String TYPE = "vn.motcua.case.of.";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Inject private Texts texts;
  @Inject private Procedures procedures;
  @Inject private FollowToken tokens;

  /** The question whether the mailbox wants it. */
  Message confirm(Follow follow, String code, String mail) {
    return new Message.Mail(
        code,
        MailAddress.of("email", mail),
        follow.language(),
        FollowMails.CONFIRM,
        Map.of("case", code, "link", page(follow)));
  }

  Message news(Follow follow, News news, CaseRow row) {
    return follow.mail() == null
        ? event(follow, news, row)
        : mail(follow, news, row, follow.mail());
  }

  private Message mail(Follow follow, News news, CaseRow row, String mail) {
    Language language = follow.language();
    String page = page(follow);
    return new Message.Mail(
        row.code(),
        MailAddress.of("email", mail),
        language,
        FollowMails.of(news.kind()),
        Map.of(
            "case",
            row.code(),
            "procedure",
            procedure(row),
            "at",
            DAY.format(day(news.at())),
            "due",
            due(news, row, language),
            "status",
            texts.get(language, "case.status." + row.status()),
            "link",
            follow.site() + "/ho-so",
            "stop",
            page),
        page + "&thoi=1");
  }

  private String page(Follow follow) {
    return follow.site() + PAGE + tokens.of(follow.id());
  }

  private String procedure(CaseRow row) {
    return Objects.requireNonNullElseGet(
        row.procedureName(),
        () ->
            ProcedureCode.read(row.procedure())
                .flatMap(procedures::find)
                .map(published -> published.content().name())
                .orElse(row.procedure()));
  }

  private String due(News news, CaseRow row, Language language) {
    LocalDate day = news.day() == null ? row.dates().dueOn() : news.day();
    return day == null ? texts.get(language, "case.follow.no-day") : DAY.format(day);
  }

  /** No more than the public look-up says. */
  private static Message event(Follow follow, News news, CaseRow row) {
    JsonObjectBuilder data =
        Json.createObjectBuilder()
            .add("code", row.code())
            .add("news", news.kind().name())
            .add("id", news.key())
            .add("happenedOn", day(news.at()).toString())
            .add("status", row.status().name());
    add(data, "promisedOn", row.dates().dueOn());
    add(data, "newDay", news.day());
    return new Message.Event(
        row.code(), type(Objects.requireNonNull(follow.client())), data.build());
  }

  private static void add(JsonObjectBuilder data, String name, @Nullable LocalDate day) {
    if (day != null) {
      data.add(name, day.toString());
    }
  }

  /**
   * The type of the events for the program of a business; a webhook of its own subscribes to it.
   */
  static String type(String client) {
    String plain = TypedText.folded(client).toLowerCase(Locale.ROOT);
    return TYPE + plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VietnamTime.ZONE);
  }
}

package vn.motcua.casefile.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.outbox.template.MessageTemplate.Variable;
import vn.motcua.outbox.template.TemplateSource;

/**
 * The mails to followers. They say no more than the public look-up does: which papers are missing
 * and why is read in the opened case.
 */
@ApplicationScoped
public class FollowMails implements TemplateSource {
  private static final String FOLDER = "vn/motcua/casefile/mail";
  private static final String SITE = "https://motcua.example.vn/";
  private static final String CODE = "000.00.02.H20-261116-0012";
  private static final Variable CASE = new Variable("case", CODE, CODE);
  private static final Variable LINK = new Variable("link", SITE + "ho-so", SITE + "ho-so");

  static final MessageTemplate CONFIRM =
      new MessageTemplate("case-follow-confirm", FOLDER, List.of(CASE, LINK));

  private static final Map<News.Kind, MessageTemplate> NEWS = new EnumMap<>(News.Kind.class);

  static {
    for (News.Kind kind : News.Kind.values()) {
      NEWS.put(kind, news("case-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
  }

  private static MessageTemplate news(String name) {
    return new MessageTemplate(
        name,
        FOLDER,
        List.of(
            CASE,
            new Variable("procedure", "Cấp giấy phép bán lẻ rượu", "Cấp giấy phép bán lẻ rượu"),
            new Variable("at", "20/11/2026", "20/11/2026"),
            new Variable("due", "07/12/2026", "07/12/2026"),
            new Variable("status", "Hồ sơ đang được xử lý.", "The case is being handled."),
            LINK,
            new Variable("stop", SITE + "theo-doi", SITE + "theo-doi")));
  }

  static MessageTemplate of(News.Kind kind) {
    return Objects.requireNonNull(NEWS.get(kind));
  }

  @Override
  public List<MessageTemplate> templates() {
    return Stream.concat(Stream.of(CONFIRM), NEWS.values().stream()).toList();
  }
}

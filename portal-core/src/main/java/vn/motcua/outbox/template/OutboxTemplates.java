package vn.motcua.outbox.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The kinds of mail of the outbox itself. */
@ApplicationScoped
public class OutboxTemplates implements TemplateSource {
  /** What staff send themselves to see that mail works. */
  public static final MessageTemplate TEST =
      new MessageTemplate(
          "test",
          "vn/motcua/outbox/template",
          List.of(
              new MessageTemplate.Variable("name", "Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
              new MessageTemplate.Variable("time", "09:30 22/11/2026", "22/11/2026 09:30"),
              new MessageTemplate.Variable(
                  "link", "https://motcua.example.vn/", "https://motcua.example.vn/")));

  @Override
  public List<MessageTemplate> templates() {
    return List.of(TEST);
  }
}

package vn.motcua.outbox.template;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.relay.SqlFailure;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Language;
import vn.motcua.web.StaffMember;

/**
 * The texts in force, and their changes. A change never replaces one that its author has not seen.
 */
@ApplicationScoped
public class Templates {
  @Inject @Any private Instance<TemplateSource> sources;
  @Inject private Clock clock;
  @Inject private StaffMember staff;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  /** All kinds of mail, by name. */
  public List<MessageTemplate> all() {
    return sources.stream()
        .flatMap(source -> source.templates().stream())
        .sorted(Comparator.comparing(MessageTemplate::name))
        .toList();
  }

  public Optional<MessageTemplate> find(@Nullable String name) {
    return all().stream().filter(template -> template.name().equals(name)).findFirst();
  }

  /** Fills in the text in force; reads within the caller's transaction. */
  public TemplateText.Filled fill(
      Sql sql, MessageTemplate template, Language language, Map<String, String> values)
      throws SQLException {
    return current(sql, template, language).text().filled(values);
  }

  public TemplateVersion current(MessageTemplate template, Language language) {
    return Sql.transaction(database, sql -> current(sql, template, language));
  }

  private static TemplateVersion current(Sql sql, MessageTemplate template, Language language)
      throws SQLException {
    return stored(sql, template, language, 1).stream()
        .findFirst()
        .orElseGet(
            () -> new TemplateVersion(0, original(template, language), false, "", Instant.EPOCH));
  }

  /** What staff made of it, the latest first. */
  public List<TemplateVersion> history(MessageTemplate template, Language language) {
    return Sql.transaction(database, sql -> stored(sql, template, language, 50));
  }

  private static List<TemplateVersion> stored(
      Sql sql, MessageTemplate template, Language language, int most) throws SQLException {
    return sql.list(
        "SELECT * FROM message_template WHERE name = ? AND language = ?"
            + " ORDER BY version DESC LIMIT "
            + most,
        row -> {
          String body = row.getString("body");
          return new TemplateVersion(
              row.getInt("version"),
              body == null
                  ? original(template, language)
                  : new TemplateText(Objects.toString(row.getString("subject"), ""), body),
              body != null,
              row.getString("changed_by"),
              Sql.moment(row, "changed_at"));
        },
        template.name(),
        language.code());
  }

  /** With the samples of its variables; throws what {@link #save} would throw. */
  public TemplateText.Filled preview(
      MessageTemplate template, Language language, String subject, String body) {
    return checked(template, subject, body).filled(samples(template, language));
  }

  private static Map<String, String> samples(MessageTemplate template, Language language) {
    return template.variables().stream()
        .collect(
            Collectors.toMap(
                MessageTemplate.Variable::name, variable -> variable.sample(language)));
  }

  /**
   * Makes a text the one in force.
   *
   * @param seen the version it was made from
   * @throws InvalidInput naming all that is wrong with it
   * @throws PortalProblem 409 when somebody else changed it meanwhile
   */
  public void save(
      MessageTemplate template, Language language, String subject, String body, int seen) {
    TemplateText text = checked(template, subject, body);
    store(template, language, text, seen);
  }

  /** Brings back the text before the last change. */
  public void undo(MessageTemplate template, Language language, int seen) {
    List<TemplateVersion> before = history(template, language);
    if (before.isEmpty()) {
      throw new PortalProblem(409, "outbox-template-changed");
    }
    boolean ownBefore = before.size() > 1 && before.get(1).own();
    store(template, language, ownBefore ? before.get(1).text() : null, seen);
  }

  /** Brings back the text that comes with the portal. */
  public void reset(MessageTemplate template, Language language, int seen) {
    store(template, language, null, seen);
  }

  private static TemplateText checked(MessageTemplate template, String subject, String body) {
    TemplateText text = TemplateText.typed(subject, body);
    List<FieldProblem> problems = text.problems(template.names());
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return text;
  }

  private void store(
      MessageTemplate template, Language language, @Nullable TemplateText text, int seen) {
    String who = staff.name();
    try {
      Sql.transaction(
          database,
          sql -> {
            if (current(sql, template, language).version() != seen) {
              throw new PortalProblem(409, "outbox-template-changed");
            }
            return sql.update(
                "INSERT INTO message_template"
                    + " (name, language, version, subject, body, changed_by, changed_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                template.name(),
                language.code(),
                seen + 1,
                text == null ? null : text.subject(),
                text == null ? null : text.body(),
                who,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
          });
    } catch (SqlFailure failed) {
      if (failed.getCause() instanceof SQLIntegrityConstraintViolationException) {
        throw new PortalProblem(409, "outbox-template-changed"); // both at the same moment
      }
      throw failed;
    }
  }

  static TemplateText original(MessageTemplate template, Language language) {
    String file = template.folder() + "/" + template.name() + "_" + language.code() + ".html";
    ClassLoader loader = Templates.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + file);
      }
      String[] parts =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("\r\n", "\n")
              .split("\n\n", 2);
      return TemplateText.typed(parts[0], parts[1]);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

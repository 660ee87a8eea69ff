package vn.motcua.portal.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.plugin.DirectEntries;
import vn.motcua.plugin.PortalFeature.CitizenTask;
import vn.motcua.portal.Asset;
import vn.motcua.portal.CitizenMenu;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/**
 * The script with the web components, as this portal serves it: with its texts in both languages,
 * and only the components of features it has. Made once.
 */
@ApplicationScoped
class EmbedScript {
  /** What the script says: each is a text of the shell after {@code embed.script.}. */
  static final List<String> KEYS =
      List.of(
          "new-page",
          "error",
          "search.label",
          "search.hint",
          "search.button",
          "search.suggestions",
          "search.count",
          "search.found",
          "search.none",
          "search.all",
          "search.try",
          "search.direct",
          "search.direct.open",
          "case.label",
          "case.hint",
          "case.button",
          "case.empty",
          "case.code",
          "case.procedure",
          "case.promised",
          "case.more",
          "case.failed",
          "case.open",
          "feedback.lead",
          "feedback.send",
          "feedback.follow",
          "booking.lead",
          "booking.go",
          "booking.label",
          "booking.hint",
          "booking.button",
          "booking.services",
          "booking.manage");

  private static final String PREFIX = "embed.script.";
  private static final String PLACE = "TOLD_BY_THE_PORTAL;";

  private Asset asset = new Asset("");

  EmbedScript() {}

  @Inject
  EmbedScript(
      ServletContext application, Texts texts, CitizenMenu menu, DirectEntries directEntries) {
    JsonObjectBuilder words = Json.createObjectBuilder();
    for (Language language : Language.values()) {
      JsonObjectBuilder some = Json.createObjectBuilder();
      KEYS.forEach(key -> some.add(key, texts.get(language, PREFIX + key)));
      words.add(language.code(), some);
    }
    String told =
        Json.createObjectBuilder()
            .add("texts", words)
            .add(
                "paths",
                Json.createArrayBuilder(menu.tasks().stream().map(CitizenTask::path).toList()))
            .add("direct", directEntries.getForScript())
            .build()
            .toString();
    asset = new Asset(source(application).replace(PLACE, told + ";"));
  }

  Asset asset() {
    return asset;
  }

  private static String source(ServletContext application) {
    try (InputStream file = application.getResourceAsStream(EmbedServlet.PATH)) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package vn.motcua.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.protection.gate.FormLimit;
import vn.motcua.protection.gate.FormLimits;
import vn.motcua.protection.limit.Limit;

/** Nothing the public can write or look up without somebody having thought of how often. */
class LimitListTest {
  private static final String PAGES = "META-INF/resources";
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*method=\"post\"[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ACTION =
      Pattern.compile("action=\"#\\{request\\.contextPath\\}(/[a-z0-9/-]+)");

  /** Programs' addresses have their limits by annotation. */
  private static final String ELSEWHERE = "#{request.contextPath}/api/";

  /** Of another feature, which says the limit of its page. */
  private static final String OFFER = "#{request.contextPath}/#{offer.path()}";

  private static final String INCLUDE = "/WEB-INF/protection/form.xhtml";

  /** Frames, which send again what was sent, and the page for who is held up. */
  private static final List<String> FRAMES =
      List.of("WEB-INF/templates/page.xhtml", "cham-lai.xhtml", "loi.xhtml");

  @Test
  void every_public_write_and_look_up_of_rest_says_its_limit() throws IOException {
    Map<String, Endpoint> found = Endpoints.all();
    List<String> without =
        AccessList.entries().entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Access.Everybody)
            .map(entry -> found.getOrDefault(entry.getKey(), new Endpoint(entry.getKey(), "", "")))
            .filter(endpoint -> !endpoint.isPage() && !endpoint.method().equals("GET"))
            .filter(endpoint -> endpoint.limit().isEmpty())
            .map(Endpoint::name)
            .toList();
    assertThat(without).as("need @Limited").isEmpty();
    assertThat(found.values().stream().filter(e -> !e.limit().isEmpty())).isNotEmpty();
  }

  @Test
  void every_limit_that_is_named_is_in_the_settings() throws IOException {
    Properties settings = new Properties();
    try (InputStream file = Files.newInputStream(Path.of("../config/portal.properties"))) {
      settings.load(file);
    }
    Stream<String> rest =
        Endpoints.all().values().stream().map(Endpoint::limit).filter(name -> !name.isEmpty());
    assertThat(Stream.concat(rest, formLimits().stream().map(FormLimit::limit)))
        .isNotEmpty()
        .allSatisfy(
            name ->
                Limit.parse(name, settings.getProperty("portal.limit." + name, "is not there")));
  }

  @Test
  void every_public_form_is_guarded_and_says_its_limit() {
    List<FormLimit> limits = formLimits();
    List<String> wrong = new ArrayList<>();
    pages()
        .forEach(
            (name, page) -> {
              if (FRAMES.contains(name) || !FORM.matcher(page).find()) {
                return;
              }
              Matcher form = FORM.matcher(page);
              while (form.find()) {
                if (form.group().contains(ELSEWHERE) || form.group().contains(OFFER)) {
                  continue;
                }
                if (!page.contains(INCLUDE)) {
                  wrong.add(name + " does not include " + INCLUDE);
                }
                Matcher action = ACTION.matcher(form.group());
                if (!action.find() || limits.stream().noneMatch(l -> covers(l, action.group(1)))) {
                  wrong.add(name + " has a form under no FormLimit: " + form.group());
                }
              }
            });
    assertThat(wrong).isEmpty();
    assertThat(limits).extracting(FormLimit::path).contains("/ho-so");
  }

  private static boolean covers(FormLimit limit, String path) {
    return path.equals(limit.path()) || path.startsWith(limit.path() + "/");
  }

  /** Of citizens, by name. */
  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .forEach(file -> pages.put(WEBAPP.relativize(file).toString(), read(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Endpoints.folders(PAGES)
        .flatMap(folder -> Endpoints.inFolder(folder, PAGES, ".xhtml"))
        .forEach(name -> pages.put(name, text(PAGES + "/" + name)));
    pages.keySet().removeIf(name -> name.contains("can-bo") || name.startsWith("WEB-INF/staff"));
    return pages;
  }

  private static String text(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            LimitListTest.class.getClassLoader().getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<FormLimit> formLimits() {
    return Endpoints.folders("vn/motcua")
        .flatMap(folder -> Endpoints.inFolder(folder, "vn/motcua", "Feature.class"))
        .map(file -> "vn.motcua." + file.replaceAll("\\.class$", "").replace('/', '.'))
        .map(LimitListTest::loaded)
        .filter(FormLimits.class::isAssignableFrom)
        .filter(type -> !type.isInterface())
        .flatMap(type -> ((FormLimits) made(type)).formLimits().stream())
        .toList();
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, LimitListTest.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static Object made(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException cannot) {
      throw new IllegalStateException(cannot);
    }
  }
}

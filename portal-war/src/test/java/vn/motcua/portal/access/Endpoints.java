package vn.motcua.portal.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.motcua.protection.limit.Limited;

/** All that the WAR answers to below /api and /can-bo, found in the code. */
final class Endpoints {
  private static final String CODE = "vn/motcua";
  private static final String PAGES = "WEB-INF/can-bo";
  private static final String IN_JAR = "META-INF/resources/" + PAGES;
  private static final String PAGE = ".xhtml";
  private static final java.nio.file.Path WEBAPP = java.nio.file.Path.of("src/main/webapp");

  private Endpoints() {}

  private static final Map<String, Endpoint> ALL = found();

  /** By name. */
  static Map<String, Endpoint> all() {
    return ALL;
  }

  private static Map<String, Endpoint> found() {
    Map<String, Endpoint> all = new TreeMap<>();
    Stream.concat(resources(), pages()).forEach(endpoint -> all.put(endpoint.name(), endpoint));
    return all;
  }

  /** By their names, which ArchitectureTest looks after: importing all classes takes long. */
  private static Stream<Endpoint> resources() {
    return folders(CODE)
        .flatMap(folder -> inFolder(folder, CODE, "Resource.class"))
        .map(file -> CODE + "/" + file.substring(0, file.length() - ".class".length()))
        .map(file -> file.replace('/', '.'))
        .map(Endpoints::loaded)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> of(type, method)));
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, Endpoints.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static Stream<Endpoint> of(Class<?> type, Method method) {
    Path atMethod = method.getAnnotation(Path.class);
    String path =
        join(
            "/api/v1",
            type.getAnnotation(Path.class).value(),
            atMethod == null ? "" : atMethod.value());
    Consumes consumes =
        method.isAnnotationPresent(Consumes.class)
            ? method.getAnnotation(Consumes.class)
            : type.getAnnotation(Consumes.class);
    String limit =
        Stream.of(method, type)
            .map(place -> place.getAnnotation(Limited.class))
            .filter(Objects::nonNull)
            .map(Limited::value)
            .findFirst()
            .orElse("");
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
        .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
        .map(
            verb ->
                new Endpoint(
                    verb + " " + path, consumes == null ? "" : consumes.value()[0], limit));
  }

  private static String join(String... parts) {
    return Arrays.stream(parts)
        .map(part -> part.replaceAll("^/|/$", ""))
        .filter(part -> !part.isEmpty())
        .reduce("", (path, part) -> path + "/" + part);
  }

  private static Stream<Endpoint> pages() {
    return Stream.concat(
            listed(WEBAPP.resolve(PAGES), PAGE),
            folders(IN_JAR).flatMap(folder -> inFolder(folder, IN_JAR, PAGE)))
        .map(path -> path.replaceAll("\\.xhtml$", "").replaceAll("(^|/)index$", ""))
        .map(path -> path.isEmpty() ? "/can-bo" : "/can-bo/" + path)
        .flatMap(
            path ->
                Stream.of(
                    new Endpoint("GET " + path, "", ""),
                    new Endpoint("POST " + path, "application/x-www-form-urlencoded", "")));
  }

  static Stream<URL> folders(String name) {
    try {
      return Collections.list(Endpoints.class.getClassLoader().getResources(name)).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Stream<String> inFolder(URL folder, String name, String end) {
    URI uri = URI.create(folder.toString());
    if (!uri.getScheme().equals("jar")) {
      return listed(java.nio.file.Path.of(uri), end);
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return listed(jar.getPath(name), end);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Stream<String> listed(java.nio.file.Path folder, String end) {
    try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith(end))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

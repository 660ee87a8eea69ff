package vn.motcua.portal.access;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the pages of the WAR are, found in the WAR. */
public final class PageAddresses {
  private static final String RESOURCES = "META-INF/resources";
  private static final String PAGE = ".xhtml";

  /** What a person gets instead of a page, and the ways to the pages of staff. */
  private static final Set<String> NO_PAGES = Set.of("loi", "khong-tim-thay", "cham-lai", "can-bo");

  private PageAddresses() {}

  public static Set<String> ofStaff() {
    return Endpoints.all().keySet().stream()
        .filter(endpoint -> endpoint.startsWith("GET /can-bo"))
        .map(endpoint -> endpoint.substring("GET ".length()))
        .collect(Collectors.toSet());
  }

  /** Without what is below them. */
  public static Set<String> forEverybody() {
    return Stream.concat(
            Endpoints.listed(Path.of("src/main/webapp"), PAGE),
            Endpoints.folders(RESOURCES)
                .flatMap(folder -> Endpoints.inFolder(folder, RESOURCES, PAGE)))
        .filter(file -> !file.contains("/"))
        .map(file -> file.substring(0, file.length() - PAGE.length()))
        .filter(page -> !NO_PAGES.contains(page))
        .map(page -> page.equals("trang-chu") ? "/" : "/" + page)
        .collect(Collectors.toSet());
  }
}

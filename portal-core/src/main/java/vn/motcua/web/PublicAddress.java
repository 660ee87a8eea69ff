package vn.motcua.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whole addresses of pages, for QR codes, calendars and messages. */
@RequestScoped
public class PublicAddress {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  @Inject
  @ConfigProperty(name = "portal.public.url")
  private Optional<String> configured;

  @Inject private HttpServletRequest request;

  /**
   * The address of a path of the portal: under {@code portal.public.url}, or where it is not set,
   * under the address the visitor used.
   */
  public String of(String path) {
    return configured.map(PublicAddress::withoutSlash).orElseGet(this::seen) + "/" + path;
  }

  private String seen() {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? HTTPS : HTTP);
    return request.getScheme()
        + "://"
        + request.getServerName()
        + (usual ? "" : ":" + port)
        + request.getContextPath();
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}

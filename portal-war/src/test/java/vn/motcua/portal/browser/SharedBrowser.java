package vn.motcua.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the browser before the first test in it; it is closed after the last test of the run. */
final class SharedBrowser implements BeforeAllCallback {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  private static volatile @Nullable Running running;

  static Browser browser() {
    return Objects.requireNonNull(running, "No browser: does the class have @InABrowser?").browser;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(SharedBrowser.class))
            .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
  }

  /** The browser with the program that steers it. */
  private static final class Running implements AutoCloseable {
    private final Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(ChromiumFinder.find()).setArgs(FLAGS));

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}

package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import vn.motcua.portal.deployment.DeployedPortal;

/** What a visit costs on the wire, as the browser counts it from when this is made. */
final class Weight {
  /** Home, results, a procedure, the look-up of a case: what most people come for. */
  private static final Pattern USED_MOST = Pattern.compile("/(thu-tuc(/[0-9.]+)?|ho-so)?(\\?.*)?");

  private static final int LIGHT = 30 * 1024;
  private static final int OTHER = 100 * 1024;

  private final List<Long> bytes = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  Weight(Visitor visitor) {
    CDPSession network = visitor.context().newCDPSession(visitor.page());
    network.on(
        "Network.requestWillBeSent",
        event -> requests.add(event.getAsJsonObject("request").get("url").getAsString()));
    network.on(
        "Network.loadingFinished", event -> bytes.add(event.get("encodedDataLength").getAsLong()));
    network.send("Network.enable");
    JsonObject off = new JsonObject();
    off.addProperty("cacheDisabled", true);
    network.send("Network.setCacheDisabled", off); // each visit is a first one
  }

  /** Counts anew from now on. */
  void begin() {
    bytes.clear();
    requests.clear();
  }

  /** Fails when the page at the path, a whole first visit, is too heavy or asks another host. */
  void assertWithinBudgetOf(String path) {
    long total = bytes.stream().mapToLong(Long::longValue).sum();
    assertThat(total)
        .as("bytes of %s in %s", path, requests)
        .isPositive()
        .isLessThanOrEqualTo(USED_MOST.matcher(path).matches() ? LIGHT : OTHER);
    assertThat(requests)
        .allMatch(
            url -> url.startsWith("data:") || url.startsWith(DeployedPortal.address().toString()));
  }
}

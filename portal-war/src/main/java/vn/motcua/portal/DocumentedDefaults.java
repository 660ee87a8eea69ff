package vn.motcua.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The defaults of all settings, read from the copy of {@code config/portal.properties} packed at
 * build time: what is documented there is what holds.
 */
public final class DocumentedDefaults implements ConfigSource {
  private static final String FILE = "/META-INF/defaults/portal.properties";
  private static final int BELOW_EVERYTHING = 50;

  private final Map<String, String> values = read();

  private static Map<String, String> read() {
    Properties properties = new Properties();
    try (InputStream file = DocumentedDefaults.class.getResourceAsStream(FILE)) {
      if (file != null) {
        properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public @Nullable String getValue(String name) {
    return values.get(name);
  }

  @Override
  public String getName() {
    return "config/portal.properties";
  }

  @Override
  public int getOrdinal() {
    return BELOW_EVERYTHING;
  }
}

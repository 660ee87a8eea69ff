package vn.motcua.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import vn.motcua.plugin.PortalFeature;

/** The texts of the shell and of every feature, by key and language. */
@ApplicationScoped
public class Texts {
  private static final String CORE = "vn.motcua.text.messages";

  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  Texts() {}

  @Inject
  Texts(@Any Instance<PortalFeature> features) {
    List<String> bundles = new ArrayList<>();
    bundles.add(CORE);
    features.forEach(feature -> bundles.add(feature.bundle()));
    for (Language language : Language.values()) {
      texts.put(language, load(bundles, language));
    }
  }

  private static Map<String, String> load(List<String> bundles, Language language) {
    ResourceBundle.Control exactly =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    Map<String, String> all = new HashMap<>();
    for (String name : bundles) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              name, language.locale(), Thread.currentThread().getContextClassLoader(), exactly);
      bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
    }
    return all;
  }

  /** The text, or the key between question marks when there is none. */
  public String get(Language language, String key) {
    String text = texts.getOrDefault(language, Map.of()).get(key);
    return text == null ? "???" + key + "???" : text;
  }

  /** The text with {@code {0}}, {@code {1}}… filled in; numbers in the form of the language. */
  public String get(Language language, String key, Object... values) {
    return new MessageFormat(get(language, key), language.locale()).format(values);
  }

  /** The text, or another when the key is unknown. */
  public String getOrElse(Language language, String key, String otherwise) {
    return texts.getOrDefault(language, Map.of()).getOrDefault(key, otherwise);
  }
}

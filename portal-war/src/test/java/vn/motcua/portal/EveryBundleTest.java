package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.test.MessageFiles;

/** The texts of the core and of every feature in the WAR, also of one added tomorrow. */
class EveryBundleTest {
  private static final int CORE_SHELL_AND_FOUR_FEATURES = 6;

  private static Stream<String> bundles() {
    Stream<String> features =
        new ClassFileImporter()
            .importPackages("vn.motcua").stream()
                .filter(type -> type.isAssignableTo(PortalFeature.class) && !type.isInterface())
                .map(EveryBundleTest::bundle);
    return Stream.concat(Stream.of("vn.motcua.text.messages"), features);
  }

  private static String bundle(JavaClass feature) {
    try {
      Constructor<?> constructor = feature.reflect().getDeclaredConstructor();
      constructor.setAccessible(true);
      return ((PortalFeature) constructor.newInstance()).bundle();
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void there_is_one_for_the_core_and_one_for_each_feature() {
    assertThat(bundles())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(CORE_SHELL_AND_FOUR_FEATURES);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void both_languages_say_the_same_things(String bundle) {
    MessageFiles.of(bundle.substring(0, bundle.lastIndexOf('.')).replace('.', '/')).assertInStep();
  }

  @Test
  void no_two_have_a_key_in_common() {
    assertThat(bundles().map(EveryBundleTest::vietnamese).flatMap(texts -> texts.keySet().stream()))
        .doesNotHaveDuplicates();
  }

  private static ResourceBundle vietnamese(String bundle) {
    return ResourceBundle.getBundle(bundle, new Locale("vi"));
  }
}

package vn.motcua.portal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.NullMarked;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.web.StaffFile;

/** What may lean on what, and a few things found nowhere; over all modules of the WAR. */
@AnalyzeClasses(packages = "vn.motcua", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String SHELL = "vn.motcua.portal..";
  private static final String DATABASE = "vn.motcua.database..";
  private static final String TEST_SUPPORT = "vn.motcua.test..";
  private static final String[] FEATURES = {
    "vn.motcua.casefile..", "vn.motcua.appointment..", "vn.motcua.postal..", "vn.motcua.feedback.."
  };
  private static final String[] SEARCH_INDEX = {"vn.motcua.search..", "vn.motcua.procedure.."};
  private static final String[] CORE = {
    "vn.motcua.calendar..",
    "vn.motcua.casedirectory..",
    "vn.motcua.attachment..",
    "vn.motcua.audit..",
    "vn.motcua.code..",
    "vn.motcua.deadline..",
    "vn.motcua.department..",
    "vn.motcua.health..",
    "vn.motcua.indicator..",
    "vn.motcua.metric..",
    "vn.motcua.outage..",
    "vn.motcua.outbox..",
    "vn.motcua.place..",
    "vn.motcua.plugin..",
    "vn.motcua.privacy..",
    "vn.motcua.problem..",
    "vn.motcua.protection..",
    "vn.motcua.reference..",
    "vn.motcua.secret..",
    "vn.motcua.selfcheck..",
    "vn.motcua.staff..",
    "vn.motcua.text..",
    "vn.motcua.time..",
    "vn.motcua.web.."
  };

  @ArchTest
  static final ArchRule every_package_belongs_to_a_module_named_here =
      classes()
          .should()
          .resideInAnyPackage(
              all(FEATURES, SEARCH_INDEX, CORE, new String[] {SHELL, DATABASE, TEST_SUPPORT}));

  @ArchTest
  static final ArchRule every_feature_is_named_here =
      classes()
          .that(assignableTo(PortalFeature.class))
          .and()
          .areNotInterfaces()
          .should()
          .resideInAnyPackage(all(FEATURES, SEARCH_INDEX, CORE, new String[] {SHELL}));

  @ArchTest
  static final ArchRule files_of_staff_are_guarded =
      classes()
          .that(DescribedPredicate.describe("are served below /can-bo", ArchitectureTest::ofStaff))
          .should()
          .beAssignableTo(StaffFile.class);

  private static boolean ofStaff(JavaClass type) {
    return type.tryGetAnnotationOfType(WebServlet.class).stream()
        .flatMap(servlet -> Arrays.stream(servlet.value()))
        .anyMatch(path -> path.startsWith("/can-bo"));
  }

  @ArchTest
  static final ArchRule features_do_not_know_one_another =
      CompositeArchRule.of(Arrays.stream(FEATURES).map(ArchitectureTest::knowsNoOther).toList());

  private static ArchRule knowsNoOther(String feature) {
    return noClasses()
        .that()
        .resideInAPackage(feature)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(FEATURES)
                .and(DescribedPredicate.not(resideInAnyPackage(feature, knownTo(feature)))));
  }

  /** Orders to the post use what bookings have: both are one module. */
  private static String knownTo(String feature) {
    return feature.startsWith("vn.motcua.postal") ? "vn.motcua.appointment.." : feature;
  }

  @ArchTest
  static final ArchRule of_search_features_know_the_procedures_only =
      noClasses()
          .that()
          .resideInAnyPackage(FEATURES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.motcua.search..", "vn.motcua.procedure.*..");

  @ArchTest
  static final ArchRule nothing_knows_the_shell_the_embedded_database_or_the_tests =
      noClasses()
          .that()
          .resideOutsideOfPackages(SHELL, DATABASE, TEST_SUPPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SHELL, DATABASE, TEST_SUPPORT);

  @ArchTest
  static final ArchRule search_knows_no_feature =
      noClasses()
          .that()
          .resideInAnyPackage(SEARCH_INDEX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEATURES);

  @ArchTest
  static final ArchRule the_core_knows_only_itself =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("vn.motcua..")
                  .and(DescribedPredicate.not(resideInAnyPackage(CORE))));

  @ArchTest
  static final ArchRule names_say_what_a_thing_is =
      noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)");

  @ArchTest
  static final ArchRule resources_are_called_so_and_found_by_the_list_of_who_may_use_them =
      classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes().should(resideInANullMarkedPackage());

  @ArchTest static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule time_is_asked_of_the_injected_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage(DATABASE)
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "now() takes no clock",
                  (JavaMethodCall call) ->
                      call.getTargetOwner().getPackageName().equals("java.time")
                          && call.getName().equals("now")
                          && call.getTarget().getRawParameterTypes().isEmpty()))
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule days_and_instants_are_those_of_java_time =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Date.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Calendar.class);

  @ArchTest
  static final ArchRule the_platform_is_jakarta =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javax.annotation..",
              "javax.enterprise..",
              "javax.faces..",
              "javax.inject..",
              "javax.json..",
              "javax.persistence..",
              "javax.servlet..",
              "javax.transaction..",
              "javax.ws..");

  private static String[] all(String[]... lists) {
    return Arrays.stream(lists).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
        events.add(new SimpleConditionEvent(type, marked, type.getName()));
      }
    };
  }
}

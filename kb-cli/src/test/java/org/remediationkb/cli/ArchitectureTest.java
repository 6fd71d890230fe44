package org.remediationkb.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.capture.redact.Redaction;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemKind;
import org.remediationkb.rules.ProblemCatalog;

/** What ARCHITECTURE.md says of who may use whom. */
@AnalyzeClasses(
    packages = "org.remediationkb",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] WITHOUT_FILES = {
    "org.remediationkb.model.capture..",
    "org.remediationkb.model.secret..",
    "org.remediationkb.model.fact..",
    "org.remediationkb.model.evidence..",
    "org.remediationkb.model.value..",
    "org.remediationkb.rules.condition.."
  };

  @ArchTest
  static final ArchRule dependenciesRunOneWay = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("model")
      .definedBy("org.remediationkb.model..")
      .layer("rules")
      .definedBy("org.remediationkb.rules..")
      .layer("render")
      .definedBy("org.remediationkb.render..")
      .layer("cli")
      .definedBy("org.remediationkb.cli..")
      .whereLayer("cli")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("render")
      .mayOnlyBeAccessedByLayers("cli")
      .whereLayer("rules")
      .mayOnlyBeAccessedByLayers("render", "cli");

  @ArchTest
  static final ArchRule droolsIsImportedInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage("org.remediationkb.rules.drools..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..");

  @ArchTest
  static final ArchRule theModelKnowsNoMarkdownAndNoCommandLine = noClasses()
      .that()
      .resideInAPackage("org.remediationkb.model..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.commonmark..", "freemarker..", "picocli..", "io.cucumber..");

  @ArchTest
  static final ArchRule contentIsReadAndCasesAreDecidedWithoutTheAnalysis = noClasses()
      .that()
      .resideInAPackage("org.remediationkb.rules..")
      .and()
      .resideOutsideOfPackage("org.remediationkb.rules.analysis..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.remediationkb.rules.analysis..");

  /** So that it can run where there are no files, such as in a browser. */
  @ArchTest
  static final ArchRule readingRedactingAndExplainingNeedNoFilesAndNoLibrary = classes()
      .that()
      .resideInAnyPackage(WITHOUT_FILES)
      .and()
      .resideOutsideOfPackage("org.remediationkb.model.capture.transcript..")
      .and(not(belongToAnyOf(CaptureReader.class, Redaction.class)))
      .should()
      .onlyDependOnClassesThat(resideInAnyPackage(WITHOUT_FILES)
          .or(resideInAnyPackage(
              "java.lang..",
              "java.util..",
              "java.time..",
              "org.jspecify..",
              "com.google.auto.service..",
              "org.remediationkb.model.problem..",
              "org.remediationkb.rules.vocabulary..")));

  @ArchTest
  static final ArchRule theGuideNeedsNothingButTheLanguage = classes()
      .that()
      .resideInAPackage("org.remediationkb.rules.guide..")
      .should()
      .onlyDependOnClassesThat(resideInAnyPackage(
          "org.remediationkb.rules.guide..",
          "java.lang..",
          "java.util",
          "java.util.function..",
          "java.util.stream..",
          "org.jspecify.."));

  @ArchTest
  static final ArchRule aProblemIsMadeByItsKind = noClasses()
      .that()
      .areNotAssignableTo(ProblemKind.class)
      .and()
      .areNotAssignableTo(Problem.class)
      .should()
      .callMethod(Problem.class, "error", String.class, Location.class, String.class, String.class)
      .orShould()
      .callMethod(
          Problem.class, "warning", String.class, Location.class, String.class, String.class)
      .orShould()
      .callConstructor(
          Problem.class,
          String.class,
          Problem.Severity.class,
          Location.class,
          String.class,
          String.class);

  @ArchTest
  static final ArchRule everyKindOfProblemIsInTheCatalog = classes()
      .that()
      .implement(ProblemKind.class)
      .should(new ArchCondition<>("have all their constants in the catalog") {
        @Override
        public void check(JavaClass kind, ConditionEvents events) {
          boolean listed =
              ProblemCatalog.kinds().containsAll(List.of(kind.reflect().getEnumConstants()));
          events.add(new SimpleConditionEvent(kind, listed, kind.getName()));
        }
      });

  @ArchTest
  static final ArchRule noPackageIsInACircle =
      slices().matching("org.remediationkb.(*.*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule classesAreFinalUnlessSealedOrAbstract = classes()
      .that()
      .areNotInterfaces()
      .and()
      .areNotAnonymousClasses()
      .and()
      .areNotEnums()
      .and()
      .doNotHaveModifier(JavaModifier.ABSTRACT)
      .should()
      .haveModifier(JavaModifier.FINAL);
}

package id.suaralayanan.portal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The import matrix of the house, as facts (`infra/docs/ARCHITECTURE.md`).
final class ArchitectureTest {
    /// What shows figures: `figures` and `dashboard`.
    private static final String FIGURES = "what shows figures";

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("id.suaralayanan");

    /// No code that writes code, and one JUnit only.
    @ParameterizedTest
    @ValueSource(strings = {"lombok.Data", "org.junit.Test"})
    void staysOffTheClassPath(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void noPackagesImportEachOtherInACircle() {
        slices().matching("id.suaralayanan.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theIndicatorsArePure() {
        classes()
                .that()
                .resideInAPackage("..analytics.indicators..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..analytics.indicators..")
                .check(HOUSE);
    }

    /// Files are read, and what may enter the registry is judged, by the same classes in the jobs
    /// and in the admin's pages.
    @Test
    void theRulesOfTheRegistryArePure() {
        classes()
                .that()
                .resideInAnyPackage(
                        "..analytics.csv..", "..analytics.sheets..", "..analytics.registry..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.apache.commons.csv..",
                        "org.apache.commons.compress..",
                        "org.dhatim.fastexcel.reader..",
                        "..analytics.indicators..",
                        "..analytics.csv..",
                        "..analytics.sheets..",
                        "..analytics.registry..")
                .check(HOUSE);
    }

    @Test
    void theLifeCycleOfComplaintsIsPure() {
        classes()
                .that()
                .resideInAnyPackage("..complaints.lifecycle..", "..complaints.clock..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "..complaints.lifecycle..",
                        "..complaints.clock..",
                        "..portal.codes..")
                .check(HOUSE);
    }

    @Test
    void theGroundKnowsNobodyAndTheJobsDoNotKnowThePortal() {
        noClasses()
                .that()
                .resideInAPackage("..infra..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..analytics..", "..portal..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("..analytics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..portal..")
                .check(HOUSE);
    }

    @Test
    void onlyTheLauncherKnowsTheGroundAndTheJobs() {
        noClasses()
                .that()
                .resideInAPackage("..portal..")
                .and()
                .resideOutsideOfPackage("id.suaralayanan.portal")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("..infra..", "..analytics..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        "..analytics.indicators..",
                                                        "..analytics.csv..",
                                                        "..analytics.sheets..",
                                                        "..analytics.registry.."))))
                .check(HOUSE);
    }

    @Test
    void thePortalNeverBlocksOnJdbcBatchOrFlyway() {
        noClasses()
                .that()
                .resideInAPackage("..portal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.batch..",
                        "org.flywaydb..")
                .check(HOUSE);
    }

    /// [id.suaralayanan.portal.web.form.Form] has a limit and is strict; the exchange's own is not.
    @Test
    void formsAreReadInOneWay() {
        noClasses()
                .that()
                .resideInAPackage("..portal..")
                .should()
                .accessTargetWhere(target(name("getFormData")))
                .check(HOUSE);
    }

    @Test
    void jsonThatComesInIsReadInOneWay() {
        noClasses()
                .that()
                .resideInAPackage("..portal..")
                .and()
                .resideOutsideOfPackage("..portal.web.form..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.core.json..")
                .check(HOUSE);
    }

    @Test
    void luceneIsKnownToItsAdapterAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..portal.search.lucene..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(HOUSE);
    }

    @Test
    void featuresImportOnlyWhatTheMatrixAllows() {
        forbid("web", "access", "units", "feedback", "complaints", "search", FIGURES);
        forbid("access", "feedback", "complaints", "search", FIGURES);
        for (String ground : List.of("database", "throttling", "health", "signing", "help")) {
            forbid(ground, "access", "units", "feedback", "complaints", "search", FIGURES);
        }
        forbid("units", "feedback", "complaints", "search", FIGURES);
        forbid("feedback", "complaints", "search", FIGURES);
        forbid("complaints", "feedback", "search", FIGURES);
        forbid("search", "feedback", FIGURES);
        forbid("figures", "feedback", "search", "dashboard");
        forbid("improvements", "feedback", "complaints", "search", FIGURES);
        forbid("publiccomments", "feedback", "search", "improvements", FIGURES);
        forbid("kiosk", "improvements", "publiccomments", "complaints", "search", FIGURES);
        forbid("kiosk", "offline");
        forbid("administration", "complaints", "search", "improvements", "publiccomments", FIGURES);
        forbid("administration", "kiosk", "offline", "help");
        forbid("offline", "access", "units", "feedback", "complaints", "search", "figures");
        forbid("reports", "complaints", "search", "publiccomments");
        forbid("exports", "feedback", "complaints", "search", "improvements", "plans", "reports");
        forbid("plans", "feedback", "complaints", "search", "improvements", "reports");
        forbid("alerts", "feedback", "complaints", "search", "improvements", "plans", "reports");
        forbid(
                "skm",
                "feedback",
                "complaints",
                "search",
                "improvements",
                "plans",
                "reports",
                FIGURES);
        forbid("effects", "feedback", "complaints", "search", "improvements", "plans", "access");
    }

    /// What few may know, because it knows many.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "access",
                "units",
                "feedback",
                "complaints",
                "search",
                "figures",
                "dashboard",
                "improvements"
            })
    void theEdgesAreKnownToFew(String feature) {
        forbid(
                feature,
                "administration",
                "kiosk",
                "offline",
                "help",
                "plans",
                "reports",
                "exports");
        forbid(feature, "open311", "feeds", "webhooks");
        if (!feature.equals("figures")) {
            forbid(feature, "publiccomments");
        }
        if (!List.of("figures", "improvements").contains(feature)) {
            forbid(feature, "improvements");
        }
    }

    private static void forbid(String feature, String... others) {
        for (String other : others) {
            noClasses()
                    .that()
                    .resideInAPackage(within(feature))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            other.equals(FIGURES)
                                    ? new String[] {within("figures"), within("dashboard")}
                                    : new String[] {within(other)})
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    private static String within(String feature) {
        return "id.suaralayanan.portal." + feature + "..";
    }
}

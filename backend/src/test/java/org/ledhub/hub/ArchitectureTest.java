package org.ledhub.hub;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.ledhub.shared.Idempotent;

/** Which room may know which: shared, then identity, then audit, then the features, which do not know each other. */
@AnalyzeClasses(packages = "org.ledhub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "..teaching..",
        "..appointments..",
        "..library..",
        "..cpd..",
        "..notifications..",
        "..integration..",
        "..reports..",
        "..rights..",
        "..example.."
    };

    /** Records at the face of a feature, named in the past tense. */
    private static final DescribedPredicate<JavaClass> PUBLIC_EVENTS = DescribedPredicate.describe(
            "public events",
            type -> type.isRecord()
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.getSimpleName().endsWith("ed"));

    @ArchTest
    static final ArchRule SHARED_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("..shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..identity..", "..audit..", "..start..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule IDENTITY_KNOWS_ONLY_SHARED = noClasses()
            .that()
            .resideInAPackage("..identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..audit..", "..start..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule AUDIT_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("..audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "org.ledhub.(teaching|appointments|library|cpd|notifications|integration|reports|rights)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), PUBLIC_EVENTS);

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.ledhub.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROWS_STAY_IN_THEIR_FEATURE =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule WHAT_IS_ANSWERED_AGAIN_IS_A_RESPONSE =
            methods().that().areAnnotatedWith(Idempotent.class).should().haveRawReturnType(Response.class);

    @ArchTest
    static final ArchRule ONLY_RESOURCES_SPEAK_HTTP = noClasses()
            .that()
            .areNotAnnotatedWith(Path.class)
            .and()
            .resideInAnyPackage(FEATURES)
            .and()
            .haveSimpleNameNotStartingWith("List")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @Test
    void everyEndpointHasARule() {
        assertFalse(
                Endpoints.all().containsValue(Endpoints.NO_RULE),
                () -> Endpoints.all().toString());
    }
}

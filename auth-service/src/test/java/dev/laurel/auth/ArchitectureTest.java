package dev.laurel.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.laurel.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.laurel.auth");
    }

    /** The features are flat here, so the rule goes by class: what is neither edge nor store nor wiring is domain. */
    @Test
    void whatAPersonIsKnowsNoFramework() {
        noClasses()
                .that()
                .haveNameMatching(
                        "dev\\.laurel\\.auth\\.(profile\\.(Profile|PersonalDetails|ProfileRules|ProfilePatch|ErasedCustomers)"
                                + "|erasure\\.Erasure|identity\\.[A-Za-z]+)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "jakarta..", "com.fasterxml..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.laurel.auth"));
    }

    /** Only the adapter's own package knows which identity provider it is. */
    @Test
    void nobodyElseKnowsKeycloak() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.laurel.auth.identity.keycloak")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.laurel.auth.identity.keycloak")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.laurel.auth"));
    }
}

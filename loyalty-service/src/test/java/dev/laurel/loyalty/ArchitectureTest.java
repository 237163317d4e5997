package dev.laurel.loyalty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.laurel.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("dev.laurel.loyalty");
    }

    /** By name, since domain and edges of a feature share its package. */
    @Test
    void onlyEdgesStoresAndWiringKnowSpringAndMongo() {
        noClasses()
                .that()
                .haveNameNotMatching(
                        ".*\\.(Mongo\\w+|\\w+(Configuration|Settings|Controller|Listener|Application|Feed|Problems|Answers))(\\$.*)?")
                .and()
                .doNotHaveFullyQualifiedName("dev.laurel.loyalty.publishing.LoyaltyEvents")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.apache.kafka..", "jakarta..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.laurel.loyalty"));
    }
}

package dev.laurel.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.laurel.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("dev.laurel.platform");
    }

    @Test
    void noBusinessNounIsKnownHere() {
        var platform = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.laurel.platform");

        noClasses()
                .should()
                .haveNameMatching(".*(Payment|Point|Tier|Member|Sweepstake|Prize|Reward|Campaign|Stripe).*")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.laurel.contracts.*..")
                .check(platform);
    }
}

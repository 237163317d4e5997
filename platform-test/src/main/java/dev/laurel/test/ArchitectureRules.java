package dev.laurel.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The rules that hold in every service. A service extends this and names its package and those packages below it that
 * are pure domain.
 */
@TestInstance(Lifecycle.PER_CLASS) // the classes are read once, not once for each rule
public abstract class ArchitectureRules {

    private static final List<String> SHARED = List.of("contracts", "platform", "dialogue", "answers", "draw");

    private final String root;
    private final List<String> domain;
    private final JavaClasses classes;

    /**
     * Rules for one service.
     *
     * @param root the service's package, for example {@code dev.laurel.payment}
     * @param domain packages below it (with their own children) that know no framework, for example {@code payment}
     */
    protected ArchitectureRules(String root, String... domain) {
        this.root = root;
        this.domain =
                Arrays.stream(domain).map(name -> root + "." + name + "..").toList();
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    @Test
    void featuresDependOnEachOtherInOneDirectionOnly() {
        check(slices().matching(root + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyContractsPlatformDialogueAndTheDrawProtocolAreShared() {
        check(noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "belong to another service",
                        (JavaClass other) -> other.getPackageName().startsWith("dev.laurel.")
                                && !other.getPackageName().startsWith(root)
                                && SHARED.stream()
                                        .noneMatch(
                                                name -> other.getPackageName().startsWith("dev.laurel." + name)))));
    }

    @Test
    void theDomainKnowsNoFramework() {
        if (!domain.isEmpty()) {
            check(noClasses()
                    .that()
                    .resideInAnyPackage(domain.toArray(String[]::new))
                    .and(describe(
                            "are not its store or its wiring",
                            (JavaClass type) -> !type.isAnnotatedWith("org.springframework.stereotype.Repository")
                                    && !type.isAnnotatedWith("org.springframework.context.annotation.Configuration")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.apache.kafka..", "jakarta.."));
        }
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value"));
    }

    @Test
    void staticStateIsConstant() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void namesSayWhatThingsAre() {
        check(noClasses()
                .that()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|D(to|TO)|Common)"));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }
}

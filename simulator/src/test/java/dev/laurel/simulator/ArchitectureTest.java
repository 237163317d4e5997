package dev.laurel.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.laurel.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchRule whatAProviderBelievesKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..");

    @ArchTest
    final ArchRule whatAllProvidersShareKnowsNoneOfThem = noClasses()
            .that()
            .resideInAnyPackage("..edge..", "..faults..", "..delivery..", "..journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..stripe..", "..paypal..", "..square..", "..coinbase..", "..btcpay..", "..beacon..", "..graph..");

    @ArchTest
    final ArchRule theOutsideWorldKnowsNothingOfLaurel = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.laurel.contracts..", "dev.laurel.platform..", "com.stripe..");

    @ArchTest
    final ArchRule packagesHaveNoCycles =
            slices().matching("dev.laurel.simulator.(**)").should().beFreeOfCycles();
}

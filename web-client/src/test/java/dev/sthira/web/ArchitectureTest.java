package dev.sthira.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.sthira.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("dev.sthira.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pagesDoNotKnowWhoHasSignedIn = noClasses()
            .that()
            .resideInAPackage("..page..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..sign..");
}

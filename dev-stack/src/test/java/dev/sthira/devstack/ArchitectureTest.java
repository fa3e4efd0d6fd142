package dev.sthira.devstack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.sthira.devstack", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String STAND_INS = "dev.sthira.devstack";

    @ArchTest
    static final ArchRule standInsDoNotKnowWhatStartsThem = noClasses()
            .that()
            .resideInAnyPackage(STAND_INS, STAND_INS + ".http", STAND_INS + ".json", STAND_INS + ".webpush")
            .and()
            .haveNameNotMatching(".*\\.(DevStack|Order)(\\$.*)?") // the command line
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STAND_INS + ".launch..", STAND_INS + ".demo..")
            .because("the tests of the services use them alone");

    @ArchTest
    static final ArchRule theWebServerAndTheCryptographyKnowNoStandIn = noClasses()
            .that()
            .resideInAnyPackage(STAND_INS + ".http", STAND_INS + ".json", STAND_INS + ".webpush")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STAND_INS);

    @ArchTest
    static final ArchRule cryptographyKnowsNoHttp = noClasses()
            .that()
            .resideInAPackage(STAND_INS + ".webpush")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STAND_INS + ".http");

    @ArchTest
    static final ArchRule onlyTheIssuerTouchesItsLibraries = classes()
            .that()
            .resideInAPackage("dev.sthira.devstack..")
            .and()
            .doNotHaveSimpleName("Issuer")
            .and()
            .doNotHaveSimpleName("SigningKey")
            .and()
            .doNotHaveSimpleName("OnlyKnownPersons")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(
                    "no.nav..", "com.nimbusds..", "okhttp3..", "kotlin..", "io.netty..", "tools.jackson.."))
            .because("the services' tests leave these out of their class path");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("dev.sthira.devstack.(*)..").should().beFreeOfCycles();
}

package dev.sthira.session.practice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What practices may know: sessions and plans, and their figures not even a database.
@AnalyzeClasses(packages = "dev.sthira.session", importOptions = DoNotIncludeTests.class)
class PracticeBoundariesTest {
    private static final Class<?>[] FIGURES = {
        PracticeSummary.class, PoseTotal.class, PersonFigures.class, SequenceFigures.class
    };

    @ArchTest
    static final ArchRule figuresArePlainJava = classes()
            .that(belongToAnyOf(FIGURES))
            .should(onlyDependOnClassesThat(belongToAnyOf(FIGURES)
                    .or(resideInAnyPackage(
                            "java..",
                            "org.jspecify.annotations",
                            "dev.sthira.session.session",
                            "dev.sthira.session.plan"))));

    @ArchTest
    static final ArchRule practicesKnowOnlySessionsAndPlans = noClasses()
            .that()
            .resideInAPackage("dev.sthira.session.practice")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..session.metronome", "..session.live", "..session.idempotency");
}

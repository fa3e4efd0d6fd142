package dev.sthira.session;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Command;
import dev.sthira.session.session.Decision;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Outcome;
import dev.sthira.session.session.Playhead;
import dev.sthira.session.session.Seconds;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.Standing;
import dev.sthira.session.session.State;
import dev.sthira.session.session.Tally;
import dev.sthira.session.session.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// What the packages may know of each other.
@AnalyzeClasses(packages = "dev.sthira.session", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Class<?>[] CORE = {
        Plan.class, Segment.class, Command.class, Decision.class, Ending.class, Event.class, Outcome.class,
        Playhead.class, Seconds.class, Session.class, Standing.class, State.class, Tally.class, Timeline.class
    };

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("dev.sthira.session.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreKnowsJavaAndItsOwnWordsOnly = classes()
            .that(belongToAnyOf(CORE))
            .should(onlyDependOnClassesThat(belongToAnyOf(CORE)
                    .or(resideInAnyPackage("java..", "org.jspecify.annotations"))
                    .or(describe("arrays", JavaClass::isArray))));

    @ArchTest
    static final ArchRule plansKnowNothingOfSessions = noClasses()
            .that()
            .resideInAPackage("..session.plan")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.sthira.session..").and(not(resideInAnyPackage("dev.sthira.session.plan"))));

    @ArchTest
    static final ArchRule sessionsKnowNeitherClockNorClientsNorPractices = noClasses()
            .that()
            .resideInAPackage("dev.sthira.session.session")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..metronome", "..live", "..practice");

    @ArchTest
    static final ArchRule nobodyDependsOnWhatFollowsTheEvents = noClasses()
            .that()
            .resideOutsideOfPackages("..live", "..practice")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..live", "..practice");

    @ArchTest
    static final ArchRule onlyTheClockBeanAsksForTheTime = noClasses()
            .that()
            .doNotHaveSimpleName("ServerClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule namesAreTheFieldsOwn = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Dto");
}

package dev.sthira.session;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.test.Initializers;
import dev.sthira.kit.test.PersonTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the packages may know of each other.
@AnalyzeClasses(packages = "dev.sthira.session", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.sthira.session.";

    /// Each package, and all it may know; a new one must take its place here.
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("plan", Set.of()),
            entry("device", Set.of()),
            entry("day", Set.of()),
            entry("opinion", Set.of("plan")),
            entry("session", Set.of("plan", "device", "opinion")),
            entry("metronome", Set.of("session", "plan")),
            entry("live", Set.of("session", "plan", "device")),
            entry("track", Set.of("session", "plan")),
            entry("together", Set.of("session", "plan", "device")),
            entry("wish", Set.of("session")),
            entry("feedback", Set.of()),
            entry("entry", Set.of("session", "plan", "day", "feedback")),
            entry("habit", Set.of("session", "day")),
            entry("figure", Set.of("habit", "session", "day")),
            entry("chart", Set.of("figure", "habit", "day")),
            entry("audience", Set.of("session", "plan", "figure", "practice")),
            entry("practice", Set.of("session", "plan", "day", "entry", "feedback", "habit", "figure")));

    @ArchTest
    static void everyPackageKnowsOnlyWhatTheTableAllows(JavaClasses all) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass one : all) {
            var arrows = known.computeIfAbsent(feature(one), _ -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::feature)
                    .filter(target -> !target.equals(feature(one)))
                    .forEach(arrows::add);
        }

        assertThat(ARROWS.keySet()).containsAll(known.keySet());
        known.forEach((feature, arrows) ->
                assertThat(ARROWS.get(feature)).as("what %s may know", feature).containsAll(arrows));
    }

    @ArchTest
    static void aPersonIsNoText(JavaClasses all) {
        assertThat(PersonTexts.in(all)).isEmpty();
    }

    @ArchTest
    static void noConstantNeedsASubtypeOfItsOwnType(JavaClasses all) {
        assertThat(Initializers.thatNeedASubtype(all)).isEmpty();
    }

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    /// The core of a feature is all of it that no framework has a hand in: neither annotated by one nor an edge.
    private static final DescribedPredicate<JavaClass> CORE = describe(
            "core",
            one -> Set.of("session", "plan", "device", "day", "practice", "habit", "figure", "audience")
                            .contains(feature(one))
                    && !isEdge(outermost(one))
                    && outermost(one).getSimpleName().matches("[A-Za-z]+"));

    @ArchTest
    static final ArchRule theCoreKnowsJavaAndItsOwnWordsOnly = classes()
            .that(CORE)
            .should(onlyDependOnClassesThat(
                    CORE.or(resideInAnyPackage("java..", "org.jspecify.annotations", "dev.sthira.kit.person"))
                            .or(type(Condition.class))
                            .or(describe("arrays", JavaClass::isArray))));

    @ArchTest
    static void theHeartIsInTheCore(JavaClasses all) {
        assertThat(all.stream().filter(CORE).map(JavaClass::getSimpleName))
                .contains(
                        "Timeline",
                        "Playhead",
                        "Command",
                        "State",
                        "Plan",
                        "PracticeSummary",
                        "DayCut",
                        "Streak",
                        "Totals",
                        "Back",
                        "SmallGroups",
                        "LevelFigures",
                        "Cohorts");
    }

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

    private static String feature(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceFirst("\\..*", "") : "";
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(ArchitectureTest::outermost).orElse(one);
    }

    /// Beans, rows, resources, clients, what Kafka calls, what comes and goes over HTTP, refusals of HTTP, and what
    /// reads or writes JSON.
    private static boolean isEdge(JavaClass one) {
        return one.getAnnotations().stream().anyMatch(ArchitectureTest::isOfAFramework)
                || one.getSimpleName()
                        .matches(
                                ".*(View|Page|Path|Query|Headers|Format|Document|Refusals|Entity|Settings|Interceptor)")
                || one.getSimpleName().equals("package-info");
    }

    private static boolean isOfAFramework(JavaAnnotation<?> annotation) {
        return resideInAnyPackage("jakarta..", "io.quarkus..", "io.smallrye..", "org.eclipse.microprofile..")
                .test(annotation.getRawType());
    }
}

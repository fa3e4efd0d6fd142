package dev.sthira.kit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.sthira.kit.test.Initializers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

@AnalyzeClasses(packages = "dev.sthira", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.sthira.kit.";

    /// Which packages a package may know. Every package stands here; what is not said is not allowed.
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("json", Set.of()),
            entry("text", Set.of()),
            entry("time", Set.of()),
            entry("words", Set.of()),
            entry("failpoint", Set.of()),
            entry("person", Set.of()),
            entry("origin", Set.of()),
            entry("condition", Set.of()),
            entry("database", Set.of()),
            entry("problem", Set.of("database")),
            entry("openapi", Set.of("problem")),
            entry("page", Set.of("problem")),
            entry("reference", Set.of("condition", "problem")),
            entry("publication", Set.of("origin")),
            entry("topic", Set.of()),
            entry("deadletter", Set.of("database", "topic")),
            entry("idempotency", Set.of("database", "person", "problem")),
            entry("rate", Set.of("problem")),
            entry("request", Set.of("problem", "rate")));

    @ArchTest
    static void everyArrowBetweenPackagesStandsInTheTable(JavaClasses classes) {
        var others = new TreeSet<String>();
        for (var one : classes) {
            if (!one.getPackageName().startsWith(ROOT)) {
                continue;
            }
            assertThat(ARROWS).containsKey(feature(one));
            one.getDirectDependenciesFromSelf().stream()
                    .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith("dev.sthira."))
                    .filter(arrow -> !feature(arrow.getTargetClass()).equals(feature(one)))
                    .filter(arrow -> !ARROWS.get(feature(one)).contains(feature(arrow.getTargetClass())))
                    .forEach(arrow -> others.add(arrow.getDescription()));
        }
        assertThat(others).isEmpty();
    }

    @ArchTest
    static void noConstantNeedsASubtypeOfItsOwnType(JavaClasses all) {
        assertThat(Initializers.thatNeedASubtype(all)).isEmpty();
    }

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    private static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }
}

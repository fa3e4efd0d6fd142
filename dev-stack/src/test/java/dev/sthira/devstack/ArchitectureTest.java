package dev.sthira.devstack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

@AnalyzeClasses(packages = "dev.sthira.devstack", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.sthira.devstack";

    /** Which package may know which others of this module. Whoever adds a package gives it a line here. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("json", Set.of()),
            Map.entry("standin", Set.of()),
            Map.entry("http", Set.of("json")),
            Map.entry("webpush", Set.of("json")),
            Map.entry("postgres", Set.of("standin")),
            Map.entry("kafka", Set.of("standin")),
            Map.entry("issuer", Set.of("standin")),
            Map.entry("mail", Set.of("standin", "http", "json")),
            Map.entry("push", Set.of("standin", "http", "json", "webpush")),
            Map.entry("launch", Set.of("standin", "postgres", "kafka", "issuer", "mail", "push")),
            Map.entry("topic", Set.of()),
            Map.entry("demo", Set.of("launch", "http", "topic")),
            Map.entry("probe", Set.of("launch")),
            Map.entry("fuzz", Set.of("launch", "probe")),
            Map.entry("chaos", Set.of("launch", "http", "probe", "postgres", "kafka", "issuer", "topic")),
            Map.entry("matrix", Set.of("launch", "probe")),
            Map.entry("rebuild", Set.of("launch", "probe", "http")),
            Map.entry("", Set.of("standin", "launch", "demo", "fuzz", "matrix", "rebuild", "chaos")));

    @ArchTest
    static void everyPackageKnowsWhatTheTableAllowsAndNothingElse(JavaClasses all) {
        Set<String> strayed = new TreeSet<>();
        for (JavaClass from : all) {
            from.getDirectDependenciesFromSelf().stream()
                    .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith(ROOT))
                    .filter(arrow -> !allowed(from, arrow.getTargetClass()))
                    .forEach(arrow -> strayed.add(arrow.getDescription()));
        }
        assertThat(strayed).isEmpty();
    }

    @ArchTest
    static void everyPackageStandsInTheTable(JavaClasses all) {
        assertThat(all.stream().map(ArchitectureTest::feature).collect(toSet())).isEqualTo(ARROWS.keySet());
    }

    @ArchTest
    static final ArchRule onlyTheIssuerTouchesItsLibraries = classes()
            .that()
            .resideOutsideOfPackage(ROOT + ".issuer")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(
                    "no.nav..", "com.nimbusds..", "okhttp3..", "kotlin..", "io.netty..", "tools.jackson.."))
            .because("the services' tests leave these out of their class path");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    private static boolean allowed(JavaClass from, JavaClass to) {
        return feature(from).equals(feature(to))
                || ARROWS.getOrDefault(feature(from), Set.of()).contains(feature(to));
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }
}

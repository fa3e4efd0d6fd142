package dev.sthira.catalog;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.sthira.kit.test.Initializers;
import dev.sthira.kit.test.PersonTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

@AnalyzeClasses(packages = "dev.sthira.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.sthira.catalog";

    /// Which packages a package may know. Every package stands here; what is not said is not allowed.
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            // what all share
            entry("viewer", Set.of()),
            entry("later", Set.of()),
            entry("shelf", Set.of("later")),
            // what there is
            entry("pose", Set.of("shelf")),
            entry("sequence", Set.of("pose", "shelf", "viewer")),
            // what is made of it
            entry("lettering", Set.of("pose")),
            entry("figure", Set.of("sequence")),
            entry("picture", Set.of("figure", "lettering", "plan", "pose", "sequence", "shelf", "viewer")),
            entry("plan", Set.of("pose", "sequence", "shelf", "viewer")),
            entry("sheet", Set.of("later", "lettering", "picture", "plan", "pose", "sequence", "shelf", "viewer")),
            // finding it
            entry("search", Set.of("later", "shelf")),
            entry("listing", Set.of("pose", "search", "sequence", "shelf")),
            entry("language", Set.of("pose", "sequence", "shelf")),
            entry("front", Set.of("pose", "sequence", "shelf")),
            // bringing it in, and telling others
            entry("check", Set.of("pose", "sequence")),
            entry("file", Set.of("listing", "pose", "search", "sequence", "shelf")),
            entry("authoring", Set.of("check", "file", "later", "pose", "sequence", "shelf", "viewer")),
            entry("publication", Set.of("check", "pose", "shelf")));

    /// Packages that know nothing but Java and each other's words.
    private static final String[] PURE = {ROOT + ".figure"};

    private static final String EDGES =
            ".*(Resource|View|Document|Settings|Shelf|Entity|Edition|Summary|Json|Poses|Sequences|Problems|Finder"
                    + "|Planning|Nonsense|NamesAClass|Pictures|Motions|Stops|Cells|Fonts|Drawn|Look|Path)([$_].*)?|.*package-info";

    private static final DescribedPredicate<JavaClass> CORE = resideInAnyPackage(
                    ROOT + ".pose",
                    ROOT + ".sequence",
                    ROOT + ".lettering",
                    ROOT + ".figure",
                    ROOT + ".picture",
                    ROOT + ".plan")
            .and(not(nameMatching(EDGES)))
            .as("the core");

    @ArchTest
    static void everyArrowBetweenPackagesStandsInTheTable(JavaClasses classes) {
        var others = new TreeSet<String>();
        for (var one : classes) {
            for (var dependency : one.getDirectDependenciesFromSelf()) {
                var from = feature(one);
                var to = feature(dependency.getTargetClass());
                if (!to.isEmpty()
                        && !to.equals(from)
                        && !ARROWS.getOrDefault(from, Set.of()).contains(to)) {
                    others.add("%s -> %s: %s".formatted(from, to, dependency.getDescription()));
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @ArchTest
    static void everyPackageStandsInTheTable(JavaClasses classes) {
        var features = classes.stream().map(ArchitectureTest::feature).filter(name -> !name.isEmpty());

        assertThat(features.distinct()).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    private static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("[.]")[0] : "";
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
            slices().matching("dev.sthira.catalog.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule purePackagesKnowOnlyJava = classes()
            .that()
            .resideInAnyPackage(PURE)
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(PURE).or(CORE).or(resideInAnyPackage("java..", "org.jspecify..")));

    @ArchTest
    static final ArchRule theCoreKnowsOnlyJavaAndItsOwnWords = classes()
            .that(CORE)
            .should()
            .onlyDependOnClassesThat(CORE.or(
                    resideInAnyPackage("java..", "javax.imageio..", "org.jspecify..", "dev.sthira.kit.words..")));

    @ArchTest
    static final ArchRule refusalsAreTranslatedAtTheEdge =
            noClasses().that(CORE).should().dependOnClassesThat().haveSimpleName("HttpProblem");

    @ArchTest
    static final ArchRule whatIsDecidedInsideAnswersWithReasons = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".authoring", ROOT + ".search")
            .and()
            .haveNameNotMatching(".*(Resource|Refusals|Problems|Bodies|Edit|SearchIndex)([$].*)?")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("HttpProblem");

    @ArchTest
    static final ArchRule readingAQueryNeedsOnlyJava = classes()
            .that()
            .haveNameMatching(
                    ".*[.]search[.](Query|Reading|Understanding|Vocabulary|Care|Meaning|WordList|Letters|Closeness|Ranking|Seeking|Filters|Subject)([$].*)?")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.sthira.catalog.search"));

    @ArchTest
    static final ArchRule nobodyAsksForTheTimeOrForChance = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule namesSayWhatSomethingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Manager|Helper|Dto)")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*");
}

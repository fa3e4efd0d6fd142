package dev.sthira.catalog;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

@AnalyzeClasses(packages = "dev.sthira.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String EDGES =
            ".*(Resource|View|Document|Settings|Shelf|Entity|Edition|Summary|Json|Poses|Sequences"
                    + "|Figures|FigureFile|Pictures|Motions|Captions|Drawn|PictureProblems)([$_].*)?|.*package-info";

    private static final DescribedPredicate<JavaClass> CORE = resideInAnyPackage(
                    "dev.sthira.catalog.pose",
                    "dev.sthira.catalog.sequence",
                    "dev.sthira.catalog.picture",
                    "dev.sthira.catalog.plan")
            .and(not(nameMatching(EDGES)))
            .as("the core");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("dev.sthira.catalog.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule posesDoNotKnowTheClassesTheyAreUsedIn = noClasses()
            .that()
            .resideInAPackage("..catalog.pose..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..catalog.sequence..", "..catalog.picture..", "..catalog.plan..", "..catalog.file..");

    @ArchTest
    static final ArchRule sequencesDoNotKnowWhoPractisesThem = noClasses()
            .that()
            .resideInAPackage("..catalog.sequence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..catalog.picture..", "..catalog.plan..", "..catalog.file..");

    @ArchTest
    static final ArchRule picturesDoNotKnowWhatTheyAreDrawnFor = noClasses()
            .that()
            .resideInAPackage("..catalog.picture..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..catalog.plan..", "..catalog.file..");

    @ArchTest
    static final ArchRule whatAllShareKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage("..catalog.http..", "..catalog.shelf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..catalog.pose..",
                    "..catalog.sequence..",
                    "..catalog.picture..",
                    "..catalog.plan..",
                    "..catalog.file..");

    @ArchTest
    static final ArchRule theCoreKnowsOnlyJavaAndItsOwnWords = classes()
            .that(CORE)
            .should()
            .onlyDependOnClassesThat(CORE.or(resideInAnyPackage("java..", "org.jspecify..")));

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

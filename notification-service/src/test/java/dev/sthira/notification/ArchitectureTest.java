package dev.sthira.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

@AnalyzeClasses(packages = "dev.sthira.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.sthira.notification.";

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule practiceKnowsNoMessage = noClasses()
            .that()
            .resideInAPackage(ROOT + "practice")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "message", ROOT + "channel", ROOT + "reminder", ROOT + "signup");

    @ArchTest
    static final ArchRule messageKnowsNoChannel = noClasses()
            .that()
            .resideInAPackage(ROOT + "message")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "channel", ROOT + "reminder", ROOT + "signup", "io.vertx..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyPracticeKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "practice")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..");

    @ArchTest
    static final ArchRule coreIsPlainJava = classes()
            .that()
            .haveNameMatching(
                    ROOT.replace(".", "\\.")
                            + "(message\\.(Messages|Cue|Summary|Spoken|Attempt|BackOff|State|Outcome|Draft|Letter|Note|HeaderText|Kind|Target)"
                            + "|practice\\.PracticeEvent|channel\\.(KeyGate|PushAnswer)|device\\.(CurvePoint|PublicAddresses))(\\$.*)?")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.sthira.notification..", "org.jspecify..");

    @ArchTest
    static final ArchRule oneClockAndOneSourceOfChance = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sthira.notification")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Math.class, "random");
}

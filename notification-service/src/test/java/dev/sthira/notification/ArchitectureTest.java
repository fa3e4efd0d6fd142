package dev.sthira.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.sthira.kit.test.Initializers;
import dev.sthira.kit.test.PersonTexts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@AnalyzeClasses(packages = "dev.sthira.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.sthira.notification.";

    /// Which packages each package may know. Every package stands here; what is not listed is not allowed.
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("text", Set.of()),
            entry("link", Set.of("text")),
            entry("preference", Set.of()),
            entry("effect", Set.of()),
            entry("publication", Set.of()),
            entry("practice", Set.of("text")),
            entry("sequence", Set.of("text")),
            entry("contact", Set.of("text")),
            entry("egress", Set.of()),
            entry("device", Set.of("egress", "preference")),
            entry("unsubscribe", Set.of("contact", "link", "preference", "text")),
            entry("action", Set.of("device", "link", "preference", "text")),
            entry("message", Set.of("contact", "device", "preference", "text")),
            entry("channel", Set.of("device", "egress", "message", "preference", "text")),
            entry("choice", Set.of("contact", "device", "digest", "message", "preference", "unsubscribe")),
            entry("cue", Set.of("contact", "device", "message", "practice", "preference", "sequence", "text")),
            entry(
                    "nudge",
                    Set.of(
                            "action",
                            "contact",
                            "device",
                            "message",
                            "practice",
                            "preference",
                            "publication",
                            "sequence",
                            "text")),
            entry("summary", Set.of("contact", "device", "message", "practice", "preference", "sequence", "text")),
            entry("digest", Set.of("contact", "message", "practice", "preference", "sequence", "text", "unsubscribe")),
            entry("webhook", Set.of("contact", "egress", "message", "practice", "preference", "text")),
            entry("confirmation", Set.of("contact", "link", "message", "preference", "text", "unsubscribe")),
            entry("bounce", Set.of("contact", "message", "preference", "unsubscribe")),
            entry(
                    "signup",
                    Set.of(
                            "confirmation",
                            "contact",
                            "link",
                            "message",
                            "preference",
                            "sequence",
                            "text",
                            "unsubscribe")),
            entry(
                    "reminder",
                    Set.of(
                            "action",
                            "contact",
                            "device",
                            "link",
                            "message",
                            "practice",
                            "preference",
                            "publication",
                            "sequence",
                            "text",
                            "unsubscribe")));

    @ArchTest
    static void everyPackageKnowsOnlyWhatTheTableAllows(JavaClasses all) {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        ARROWS.keySet().forEach(name -> layers.layer(name).definedBy(ROOT + name));
        ARROWS.forEach((name, known) -> {
            if (known.isEmpty()) {
                layers.whereLayer(name).mayNotAccessAnyLayer();
            } else {
                layers.whereLayer(name).mayOnlyAccessLayers(known.toArray(String[]::new));
            }
        });
        layers.ensureAllClassesAreContainedInArchitectureIgnoring("dev.sthira.notification")
                .check(all);
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

    @ArchTest
    static final ArchRule sendingKnowsNoWayOut = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "message",
                    ROOT + "cue",
                    ROOT + "nudge",
                    ROOT + "summary",
                    ROOT + "digest",
                    ROOT + "confirmation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyWhoReadsOrWritesATopicKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "practice", ROOT + "publication", ROOT + "sequence")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..");

    @ArchTest
    static final ArchRule coreIsPlainJava = classes()
            .that()
            .resideInAnyPackage(ROOT + "text", ROOT + "preference")
            .or()
            .haveNameMatching(ROOT.replace(".", "\\.")
                    + "(message\\.(Attempt|BackOff|State|Outcome|Draft|Letter|Note|HeaderText|Target)"
                    + "|cue\\.(PoseCues|CueWords)|nudge\\.(Nudges|Standstill|StandingPlace)"
                    + "|digest\\.(DigestTime|Week|Idea|Practised|PoseOfTheWeek|DigestLetter)|summary\\.(Summary|Told|Aim)|confirmation\\.ConfirmationLetter"
                    + "|practice\\.(PracticeEvent|EventBody|Must)|sequence\\.(PublishedSequence|CatalogNews)"
                    + "|channel\\.KeyGate|device\\.CurvePoint|egress\\.(EgressAnswer|PublicAddresses)"
                    + "|action\\.(Deed|Offer|Done)"
                    + "|webhook\\.(Secret|Waits|Answer|Envelope|OffLetter))(\\$.*)?")
            // What templates call to write a name in its own direction.
            .and()
            .doNotHaveSimpleName("RightToLeft")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "dev.sthira.notification..",
                    "dev.sthira.kit.person..",
                    "dev.sthira.kit.text..",
                    "dev.sthira.kit.words..",
                    "org.jspecify..",
                    // What the contract calls a word that stands on the wire.
                    "org.eclipse.microprofile.openapi.annotations..");

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

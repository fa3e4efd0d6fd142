package dev.sthira.catalog.plan.critic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.Body;
import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.plan.Plan;
import dev.sthira.catalog.plan.Wishes;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever somebody has, however badly: every class can be made for them, without harm and with its rest.
class ConcernsTest {

    /// One class in one length for one level.
    private record Asked(
            String sequence, Level level, @Nullable Integer minutes) {
        Wishes by(Concern concern) {
            return by(new Body(Map.of(concern, Severity.SEVERE)));
        }

        /// The plan for somebody sound, led for somebody who is not.
        Plan carelesslyFor(Concern concern) {
            var sound = CatalogFixture.planned(by(new Body(Map.of())));
            return new Plan(sound.sequence(), by(concern), sound.length(), sound.segments(), sound.explanations());
        }

        private Wishes by(Body body) {
            return new Wishes(
                    new Wishes.Taught(sequence, null),
                    level,
                    4_000,
                    minutes,
                    body,
                    Set.of(),
                    Set.of(),
                    null,
                    Wishes.Pace.USUAL,
                    0,
                    1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyClassExistsIsSafeAndEndsInItsRest(Concern concern) {
        assertThat(asked()).allSatisfy(asked -> {
            var plan = CatalogFixture.planned(asked.by(concern));
            assertThat(plan.segments()).as("%s for %s", asked, concern).isNotEmpty();
            var verdict = Critic.of(plan);
            assertThat(verdict.unsafe())
                    .as("%s for %s: %s", asked, concern, verdict.reasons())
                    .isFalse();
            assertThat(verdict.rested()).as("%s for %s rests", asked, concern).isTrue();
        });
    }

    /// A class is more than its rest: something is practised first.
    @ParameterizedTest
    @EnumSource
    void somethingIsPractisedBeforeTheRest(Concern concern) {
        assertThat(asked())
                .allSatisfy(asked -> assertThat(Lesson.of(CatalogFixture.planned(asked.by(concern)))
                                .work())
                        .as("%s for %s", asked, concern)
                        .isNotEmpty());
    }

    @Test
    void theCriticForbidsSomethingOfHerOwnForEachOfTheNewConcerns() {
        assertThat(forbidden(Concern.DISC_AND_SCIATICA)).contains("plow", "seated-forward-bend");
        assertThat(forbidden(Concern.HERNIA)).contains("boat", "plank", "bow", "wheel");
        assertThat(forbidden(Concern.LOW_BLOOD_PRESSURE)).contains("rag-doll", "standing-forward-bend");
        assertThat(forbidden(Concern.HEART)).contains("headstand", "peacock");
        assertThat(forbidden(Concern.REFLUX)).contains("savasana", "shoulderstand", "downward-dog");
        assertThat(forbidden(Concern.AFTER_EYE_SURGERY)).contains("crocodile", "handstand", "dolphin");
        assertThat(forbidden(Concern.HYPERMOBILITY)).contains("splits", "lotus");
        assertThat(forbidden(Concern.POSTNATAL)).contains("yogic-bicycle", "goddess", "camel");
    }

    /// What she objects to where the classes of the sound are given to somebody with this concern, by her own rules
    /// alone.
    private static List<String> forbidden(Concern concern) {
        var kept = "the body's no is kept";
        return CatalogFixture.classes().stream()
                .map(slug -> Lesson.of(new Asked(slug, Level.ADVANCED, null).carelesslyFor(concern)))
                .flatMap(lesson -> Critic.RULES.stream()
                        .filter(rule -> rule.unsafe() && !rule.name().equals(kept))
                        .flatMap(rule -> objections(rule, lesson)))
                .distinct()
                .toList();
    }

    private static Stream<String> objections(Rule rule, Lesson lesson) {
        var said = Stream.<String>builder();
        rule.check().judge(lesson, pose -> said.add(pose.replaceFirst("/.*", "")));
        return said.build();
    }

    private static Stream<Asked> asked() {
        return CatalogFixture.classes().stream()
                .flatMap(slug -> Stream.of(
                        new Asked(slug, Level.BEGINNER, null),
                        new Asked(slug, Level.ADVANCED, null),
                        new Asked(slug, Level.INTERMEDIATE, 15)));
    }
}

package dev.sthira.devstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant START = Instant.parse("2026-11-22T06:30:00Z");
    private static final String NEEDLE = """
            {"index":24,"pose":{"name":"Thread the Needle","sanskrit":"Parshva Balasana"},"variation":null,
             "side":"%s","plannedSeconds":60.0}""";

    private static JsonNode startOfPose() {
        return Json.parse("""
                {"at":"2026-11-22T06:30:00Z","segment":%s,"endsAt":"2026-11-22T06:31:00Z",
                 "next":{"segment":%s,"startsAt":"2026-11-22T06:31:05Z"}}""".formatted(NEEDLE.formatted("left"), NEEDLE.formatted("right")));
    }

    private static JsonNode at(Instant instant) {
        return Json.parse("{\"at\":\"%s\"}".formatted(instant));
    }

    private static Moment inPose() {
        return new Moment.Still("About to begin.").after("pose-start", startOfPose());
    }

    @Test
    void holdsAPoseUntilItsPlannedEnd() {
        assertThat(inPose()).isInstanceOfSatisfying(Moment.Holding.class, holding -> {
            assertThat(holding.segment().title()).isEqualTo("Thread the Needle · Parshva Balasana");
            assertThat(holding.segment().sideInWords()).isEqualTo("left side");
            assertThat(holding.endsAt()).isEqualTo(START.plusSeconds(60));
        });
    }

    @Test
    void movesOnToTheNextPoseWhenOneEnds() {
        assertThat(inPose().after("pose-end", at(START.plusSeconds(60))))
                .isInstanceOfSatisfying(Moment.Moving.class, moving -> {
                    assertThat(moving.next().side()).isEqualTo("right");
                    assertThat(moving.startsAt()).isEqualTo(START.plusSeconds(65));
                });
    }

    @Test
    void goesOnAfterAPauseWithTheTimeThatWasLeft() {
        Moment resumed = inPose().after("session-paused", at(START.plusSeconds(20)))
                .after("session-resumed", at(START.plusSeconds(50)));

        assertThat(resumed).isInstanceOfSatisfying(Moment.Holding.class, holding -> {
            assertThat(holding.endsAt()).isEqualTo(START.plusSeconds(90));
            assertThat(((Moment.Moving) holding.then()).startsAt()).isEqualTo(START.plusSeconds(95));
        });
    }

    @Test
    void holdsOnAndGoesElsewhereAsItIsReplanned() {
        String replanned = """
                {"at":"2026-11-22T06:30:10Z","segment":%s,"phase":"%s","phaseEndsAt":"2026-11-22T06:31:30Z","next":null}""";
        JsonNode longer = Json.parse(replanned.formatted(NEEDLE.formatted("left"), "pose"));
        JsonNode elsewhere = Json.parse(replanned.formatted(NEEDLE.formatted("right"), "transition"));

        assertThat(inPose().after("session-replanned", longer))
                .isInstanceOfSatisfying(Moment.Holding.class, holding -> {
                    assertThat(holding.startedAt()).isEqualTo(START);
                    assertThat(holding.endsAt()).isEqualTo(START.plusSeconds(90));
                });
        assertThat(inPose().after("session-replanned", elsewhere))
                .isInstanceOfSatisfying(Moment.Moving.class, moving -> {
                    assertThat(moving.next().side()).isEqualTo("right");
                    assertThat(moving.startsAt()).isEqualTo(START.plusSeconds(90));
                });
    }

    @Test
    void leavesPausesOutOfTheTimeGoneBy() {
        JsonNode resumed = Json.parse("{\"at\":\"2026-11-22T06:30:50Z\",\"pausedSeconds\":30.0}");
        Elapsed elapsed = Elapsed.notYet().after("session-started", at(START));
        Moment paused = inPose().after("session-paused", at(START.plusSeconds(20)));

        assertThat(elapsed.at(paused, START.plusSeconds(45))).isEqualTo(Duration.ofSeconds(20));
        assertThat(elapsed.after("session-resumed", resumed).at(inPose(), START.plusSeconds(60)))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(Elapsed.notYet().at(inPose(), START)).isZero();
    }

    @Test
    void isOverWhenTheSessionIs() {
        assertThat(inPose().after("session-completed", at(START.plusSeconds(60))))
                .isEqualTo(new Moment.Still("The class is over."));
    }

    @Test
    void staysAsItIsAtAnEventItDoesNotKnow() {
        assertThat(inPose().after("snapshot", Json.parse("{}"))).isEqualTo(inPose());
    }
}

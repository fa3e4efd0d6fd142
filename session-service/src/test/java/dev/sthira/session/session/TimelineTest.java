package dev.sthira.session.session;

import static dev.sthira.session.session.PracticeFixture.NOON;
import static dev.sthira.session.session.PracticeFixture.at;
import static dev.sthira.session.session.PracticeFixture.practice;
import static dev.sthira.session.session.PracticeFixture.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Each row of a table: what it is about, the plan, the log, until when, and everything that happened by then.
class TimelineTest {

    /// The end of all tables that do not look at less.
    private static final String LATE = "999999";

    record Row(String what, String plan, String log, String until, List<String> told) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, String plan, String log, String until, String... told) {
        return new Row(what, plan, log, until, List.of(told));
    }

    static final List<Row> undisturbed = List.of(
            row(
                    "takes the person through every segment in order",
                    "2+10 3+5",
                    "start 100",
                    LATE,
                    "#0 100 started until 120",
                    "#1 102 pose 0 until 112",
                    "#2 112 held 0 since 102, held 10 paused 0",
                    "#3 115 pose 1 until 120",
                    "#4 120 held 1 since 115, held 5 paused 0",
                    "#5 120 finished since 100, held 15 paused 0, 2 done, skipped []"),
            row(
                    "tells a boundary at its very instant",
                    "2+10 3+5",
                    "start 0",
                    "12",
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12",
                    "#2 12 held 0 since 2, held 10 paused 0"),
            row(
                    "does not tell a boundary a nanosecond early",
                    "2+10 3+5",
                    "start 0",
                    "11.999999999",
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12"),
            row(
                    "enters a pose at once when its transition has no length",
                    "0+10 0+5",
                    "start 0",
                    "10",
                    "#0 0 started until 15",
                    "#1 0 pose 0 until 10",
                    "#2 10 held 0 since 0, held 10 paused 0",
                    "#3 10 pose 1 until 15"),
            row(
                    "keeps segments of a millisecond apart",
                    "0+0.001 0.001+0.001",
                    "start 0.0000005",
                    LATE,
                    "#0 0.0000005 started until 0.0030005",
                    "#1 0.0000005 pose 0 until 0.0010005",
                    "#2 0.0010005 held 0 since 0.0000005, held 0.001 paused 0",
                    "#3 0.0020005 pose 1 until 0.0030005",
                    "#4 0.0030005 held 1 since 0.0020005, held 0.001 paused 0",
                    "#5 0.0030005 finished since 0.0000005, held 0.002 paused 0, 2 done, skipped []"),
            row("tells nothing before the start", "2+10", "", "86399.999999999"));

    static final List<Row> pauses = List.of(
            row(
                    "resume keeps the remaining time exactly",
                    "2+10 0+5",
                    "start 0; pause 7.000001; resume 9.5",
                    "15",
                    "#0 0 started until 17",
                    "#1 2 pose 0 until 12",
                    "#2 7.000001 paused in pose 0, 4.999999 left, until 7207.000001",
                    "#3 9.5 resumed in pose 0 after 2.499999, 14.499999 of 19.499999",
                    "#4 14.499999 held 0 since 2, held 10 paused 2.499999",
                    "#5 14.499999 pose 1 until 19.499999"),
            row(
                    "a pause of a microsecond moves everything by a microsecond",
                    "0+1 0+1",
                    "start 0; pause 0.5; resume 0.500001",
                    LATE,
                    "#0 0 started until 2",
                    "#1 0 pose 0 until 1",
                    "#2 0.5 paused in pose 0, 0.5 left, until 7200.5",
                    "#3 0.500001 resumed in pose 0 after 0.000001, 1.000001 of 2.000001",
                    "#4 1.000001 held 0 since 0, held 1 paused 0.000001",
                    "#5 1.000001 pose 1 until 2.000001",
                    "#6 2.000001 held 1 since 1.000001, held 1 paused 0",
                    "#7 2.000001 finished since 0, held 2 paused 0.000001, 2 done, skipped []"),
            row(
                    "a pause on the very boundary comes after it, in the transition",
                    "0+10 3+5",
                    "start 0; pause 10; resume 20",
                    "23",
                    "#0 0 started until 18",
                    "#1 0 pose 0 until 10",
                    "#2 10 held 0 since 0, held 10 paused 0",
                    "#3 10 paused in transition 1, 3 left, until 7210",
                    "#4 20 resumed in transition 1 after 10, 23 of 28",
                    "#5 23 pose 1 until 28"),
            row(
                    "a pause on a boundary without transition comes after the next pose has begun",
                    "0+10 0+5",
                    "start 0; pause 10; resume 20",
                    "25",
                    "#0 0 started until 15",
                    "#1 0 pose 0 until 10",
                    "#2 10 held 0 since 0, held 10 paused 0",
                    "#3 10 pose 1 until 15",
                    "#4 10 paused in pose 1, 5 left, until 7210",
                    "#5 20 resumed in pose 1 after 10, 25 of 25",
                    "#6 25 held 1 since 10, held 5 paused 10",
                    "#7 25 finished since 0, held 15 paused 10, 2 done, skipped []"),
            row(
                    "two pauses of one hold add up",
                    "0+10",
                    "start 0; pause 1; resume 2; pause 3; resume 5",
                    LATE,
                    "#0 0 started until 10",
                    "#1 0 pose 0 until 10",
                    "#2 1 paused in pose 0, 9 left, until 7201",
                    "#3 2 resumed in pose 0 after 1, 11 of 11",
                    "#4 3 paused in pose 0, 8 left, until 7203",
                    "#5 5 resumed in pose 0 after 2, 13 of 13",
                    "#6 13 held 0 since 0, held 10 paused 3",
                    "#7 13 finished since 0, held 10 paused 3, 1 done, skipped []"),
            row(
                    "a pause in a transition does not count as a pause of the pose",
                    "4+10",
                    "start 0; pause 1; resume 3",
                    LATE,
                    "#0 0 started until 14",
                    "#1 1 paused in transition 0, 3 left, until 7201",
                    "#2 3 resumed in transition 0 after 2, 6 of 16",
                    "#3 6 pose 0 until 16",
                    "#4 16 held 0 since 6, held 10 paused 0",
                    "#5 16 finished since 0, held 10 paused 2, 1 done, skipped []"),
            row(
                    "back to back at one instant, nothing is gained or lost",
                    "2+10",
                    "start 0; pause 5; resume 5; pause 5; resume 5",
                    LATE,
                    "#0 0 started until 12",
                    "#1 2 pose 0 until 12",
                    "#2 5 paused in pose 0, 7 left, until 7205",
                    "#3 5 resumed in pose 0 after 0, 12 of 12",
                    "#4 5 paused in pose 0, 7 left, until 7205",
                    "#5 5 resumed in pose 0 after 0, 12 of 12",
                    "#6 12 held 0 since 2, held 10 paused 0",
                    "#7 12 finished since 0, held 10 paused 0, 1 done, skipped []"));

    static final List<Row> skips = List.of(
            row(
                    "a skip in a pose ends it and goes on to the next transition",
                    "2+10 3+5",
                    "start 0; skip 6",
                    "9",
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12",
                    "#2 6 skipped 0 since 2, held 4 paused 0",
                    "#3 9 pose 1 until 14"),
            row(
                    "a skip in a transition begins the coming pose at once",
                    "2+10 3+5",
                    "start 0; skip 0.5",
                    "11",
                    "#0 0 started until 20",
                    "#1 0.5 pose 0 until 10.5",
                    "#2 10.5 held 0 since 0.5, held 10 paused 0"),
            row(
                    "a skip on the very end of a pose finds it held and skips the transition",
                    "0+10 3+5",
                    "start 0; skip 10",
                    "10",
                    "#0 0 started until 18",
                    "#1 0 pose 0 until 10",
                    "#2 10 held 0 since 0, held 10 paused 0",
                    "#3 10 pose 1 until 15"),
            row(
                    "a skip with the start finds the pose begun when there is no transition",
                    "0+10 3+5",
                    "start 0; skip 0",
                    "0",
                    "#0 0 started until 18",
                    "#1 0 pose 0 until 10",
                    "#2 0 skipped 0 since 0, held 0 paused 0"),
            row(
                    "a skip with the start skips the transition when there is one",
                    "2+10 3+5",
                    "start 0; skip 0",
                    "0",
                    "#0 0 started until 20",
                    "#1 0 pose 0 until 10"),
            row(
                    "three skips at one instant leave the pose, enter the next and leave it",
                    "0+10 3+5 4+6",
                    "start 0; skip 1; skip 1; skip 1",
                    "5",
                    "#0 0 started until 28",
                    "#1 0 pose 0 until 10",
                    "#2 1 skipped 0 since 0, held 1 paused 0",
                    "#3 1 pose 1 until 6",
                    "#4 1 skipped 1 since 1, held 0 paused 0",
                    "#5 5 pose 2 until 11"),
            row(
                    "a skip after a pause counts the hold without the pause",
                    "0+10 0+5",
                    "start 0; pause 3; resume 8; skip 9",
                    "9",
                    "#0 0 started until 15",
                    "#1 0 pose 0 until 10",
                    "#2 3 paused in pose 0, 7 left, until 7203",
                    "#3 8 resumed in pose 0 after 5, 15 of 20",
                    "#4 9 skipped 0 since 0, held 4 paused 5",
                    "#5 9 pose 1 until 14"),
            row(
                    "a skip in the last pose finishes the session",
                    "0+10 0+5",
                    "start 0; skip 12",
                    LATE,
                    "#0 0 started until 15",
                    "#1 0 pose 0 until 10",
                    "#2 10 held 0 since 0, held 10 paused 0",
                    "#3 10 pose 1 until 15",
                    "#4 12 skipped 1 since 10, held 2 paused 0",
                    "#5 12 finished since 0, held 12 paused 0, 1 done, skipped [1]"));

    static final List<Row> ends = List.of(
            row(
                    "skipped from end to end it is ended, not finished",
                    "0+10 0+10",
                    "start 0; skip 1; skip 2",
                    LATE,
                    "#0 0 started until 20",
                    "#1 0 pose 0 until 10",
                    "#2 1 skipped 0 since 0, held 1 paused 0",
                    "#3 1 pose 1 until 11",
                    "#4 2 skipped 1 since 1, held 1 paused 0",
                    "#5 2 ended since 0, held 2 paused 0, 0 done, skipped [0, 1]"),
            row(
                    "half of it held is enough to finish",
                    "0+10 0+10",
                    "start 0; skip 10",
                    LATE,
                    "#0 0 started until 20",
                    "#1 0 pose 0 until 10",
                    "#2 10 held 0 since 0, held 10 paused 0",
                    "#3 10 pose 1 until 20",
                    "#4 10 skipped 1 since 10, held 0 paused 0",
                    "#5 10 finished since 0, held 10 paused 0, 1 done, skipped [1]"),
            row(
                    "an end in a pose counts what was held",
                    "2+10 3+5",
                    "start 0; end 6",
                    LATE,
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12",
                    "#2 6 ended 0 since 2, held 4 paused 0",
                    "#3 6 ended since 0, held 4 paused 0, 0 done, skipped []"),
            row(
                    "an end in a transition has no pose to end",
                    "2+10 3+5",
                    "start 0; end 13",
                    LATE,
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12",
                    "#2 12 held 0 since 2, held 10 paused 0",
                    "#3 13 ended since 0, held 10 paused 0, 1 done, skipped []"),
            row(
                    "an end while paused counts the hold up to the pause, and the pause",
                    "2+10 3+5",
                    "start 0; pause 4; resume 5; pause 6; end 16",
                    LATE,
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12",
                    "#2 4 paused in pose 0, 8 left, until 7204",
                    "#3 5 resumed in pose 0 after 1, 13 of 21",
                    "#4 6 paused in pose 0, 7 left, until 7206",
                    "#5 16 ended 0 since 2, held 3 paused 11",
                    "#6 16 ended since 0, held 3 paused 11, 0 done, skipped []"),
            row(
                    "an end while paused in a transition ends no pose",
                    "2+10",
                    "start 0; pause 1; end 4",
                    LATE,
                    "#0 0 started until 12",
                    "#1 1 paused in transition 0, 1 left, until 7201",
                    "#2 4 ended since 0, held 0 paused 3, 0 done, skipped []"),
            row(
                    "an end on the very last boundary's eve ends it, a microsecond short",
                    "0+10",
                    "start 0; end 9.999999",
                    LATE,
                    "#0 0 started until 10",
                    "#1 0 pose 0 until 10",
                    "#2 9.999999 ended 0 since 0, held 9.999999 paused 0",
                    "#3 9.999999 ended since 0, held 9.999999 paused 0, 0 done, skipped []"),
            row("an end while ready abandons it unstarted", "2+10", "end 60", LATE, "#0 60 abandoned unstarted"),
            row("nobody starts it for a day", "2+10", "", LATE, "#0 86400 abandoned unstarted"),
            row(
                    "a start in the last microsecond of that day counts",
                    "0+10",
                    "start 86399.999999",
                    "86400",
                    "#0 86399.999999 started until 86409.999999",
                    "#1 86399.999999 pose 0 until 86409.999999"),
            row(
                    "nobody comes back from a pause for two hours",
                    "0+10 3+5",
                    "start 0; pause 4",
                    LATE,
                    "#0 0 started until 18",
                    "#1 0 pose 0 until 10",
                    "#2 4 paused in pose 0, 6 left, until 7204",
                    "#3 7204 abandoned 0 since 0, held 4 paused 7200",
                    "#4 7204 abandoned since 0, held 4 paused 7200, 0 done, skipped []"),
            row(
                    "nobody comes back from a pause in a transition",
                    "0+10 3+5",
                    "start 0; pause 11",
                    LATE,
                    "#0 0 started until 18",
                    "#1 0 pose 0 until 10",
                    "#2 10 held 0 since 0, held 10 paused 0",
                    "#3 11 paused in transition 1, 2 left, until 7211",
                    "#4 7211 abandoned since 0, held 10 paused 7200, 1 done, skipped []"),
            row(
                    "somebody comes back in the last microsecond",
                    "0+10",
                    "start 0; pause 4; resume 7203.999999",
                    LATE,
                    "#0 0 started until 10",
                    "#1 0 pose 0 until 10",
                    "#2 4 paused in pose 0, 6 left, until 7204",
                    "#3 7203.999999 resumed in pose 0 after 7199.999999, 7209.999999 of 7209.999999",
                    "#4 7209.999999 held 0 since 0, held 10 paused 7199.999999",
                    "#5 7209.999999 finished since 0, held 10 paused 7199.999999, 1 done, skipped []"));

    static final List<Row> horizons = List.of(
            row(
                    "commands behind the horizon are not there yet",
                    "2+10 3+5",
                    "start 0; pause 4; end 9",
                    "3.999999999",
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12"),
            row(
                    "a command on the horizon is",
                    "2+10 3+5",
                    "start 0; pause 4; end 9",
                    "4",
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12",
                    "#2 4 paused in pose 0, 8 left, until 7204"));

    static final List<Row> turns = List.of(
            row(
                    "back early in a pose leads to the pose before, on the way the plan has to it",
                    "2+10 6+20",
                    "start 0; back 22.999999",
                    LATE,
                    "#0 0 started until 38",
                    "#1 2 pose 0 until 12",
                    "#2 12 held 0 since 2, held 10 paused 0",
                    "#3 18 pose 1 until 38",
                    "#4 22.999999 left 1 since 18, held 4.999999 paused 0",
                    "#5 22.999999 back: transition 0 visit 2, 26.999999 of 62.999999",
                    "#6 26.999999 pose 0 visit 2 until 36.999999",
                    "#7 36.999999 held 0 visit 2 since 26.999999, held 10 paused 0",
                    "#8 42.999999 pose 1 visit 2 until 62.999999",
                    "#9 62.999999 held 1 visit 2 since 42.999999, held 20 paused 0",
                    "#10 62.999999 finished since 0, held 44.999999 paused 0, 3 done, skipped [], again [0, 1]"),
            row(
                    "back five seconds into a pose leads to its own beginning, at once where nothing is counted",
                    "2+10 6+20",
                    "start 0; back 23",
                    "23",
                    "#0 0 started until 38",
                    "#1 2 pose 0 until 12",
                    "#2 12 held 0 since 2, held 10 paused 0",
                    "#3 18 pose 1 until 38",
                    "#4 23 left 1 since 18, held 5 paused 0",
                    "#5 23 back: transition 1 visit 2, 23 of 43",
                    "#6 23 pose 1 visit 2 until 43"),
            row(
                    "back in a short pose leads to its own beginning from half of it on",
                    "0+6 0+6",
                    "start 0; back 9",
                    "9",
                    "#0 0 started until 12",
                    "#1 0 pose 0 until 6",
                    "#2 6 held 0 since 0, held 6 paused 0",
                    "#3 6 pose 1 until 12",
                    "#4 9 left 1 since 6, held 3 paused 0",
                    "#5 9 back: transition 1 visit 2, 9 of 15",
                    "#6 9 pose 1 visit 2 until 15"),
            row(
                    "back on the way into a pose leads to the one before it",
                    "2+10 6+20",
                    "start 0; back 13",
                    "17",
                    "#0 0 started until 38",
                    "#1 2 pose 0 until 12",
                    "#2 12 held 0 since 2, held 10 paused 0",
                    "#3 13 back: transition 0 visit 2, 17 of 53",
                    "#4 17 pose 0 visit 2 until 27"),
            row(
                    "back in the first pose leads to its own beginning however early",
                    "2+10",
                    "start 0; back 3",
                    "3",
                    "#0 0 started until 12",
                    "#1 2 pose 0 until 12",
                    "#2 3 left 0 since 2, held 1 paused 0",
                    "#3 3 back: transition 0 visit 2, 3 of 13",
                    "#4 3 pose 0 visit 2 until 13"),
            row(
                    "what was paused does not make a pose begun in earnest",
                    "0+10 0+20",
                    "start 0; pause 12; resume 22; back 23",
                    "23",
                    "#0 0 started until 30",
                    "#1 0 pose 0 until 10",
                    "#2 10 held 0 since 0, held 10 paused 0",
                    "#3 10 pose 1 until 30",
                    "#4 12 paused in pose 1, 18 left, until 7212",
                    "#5 22 resumed in pose 1 after 10, 40 of 40",
                    "#6 23 left 1 since 10, held 3 paused 10",
                    "#7 23 back: transition 0 visit 2, 27 of 57"),
            row(
                    "repeat holds the pose once more and keeps both",
                    "0+10",
                    "start 0; repeat 8; repeat 9",
                    LATE,
                    "#0 0 started until 10",
                    "#1 0 pose 0 until 10",
                    "#2 8 left 0 since 0, held 8 paused 0",
                    "#3 8 repeat: transition 0 visit 2, 8 of 18",
                    "#4 8 pose 0 visit 2 until 18",
                    "#5 9 left 0 visit 2 since 8, held 1 paused 0",
                    "#6 9 repeat: transition 0 visit 3, 9 of 19",
                    "#7 9 pose 0 visit 3 until 19",
                    "#8 19 held 0 visit 3 since 9, held 10 paused 0",
                    "#9 19 finished since 0, held 19 paused 0, 1 done, skipped [], again [0, 0]"),
            row(
                    "a jump passes over what lies between",
                    "2+10 3+10 9+10",
                    "start 0; jump 5 2",
                    LATE,
                    "#0 0 started until 44",
                    "#1 2 pose 0 until 12",
                    "#2 5 left 0 since 2, held 3 paused 0",
                    "#3 5 jump: transition 2, 14 of 24",
                    "#4 14 pose 2 until 24",
                    "#5 24 held 2 since 14, held 10 paused 0",
                    "#6 24 ended since 0, held 13 paused 0, 1 done, skipped []"),
            row(
                    "a jump on the way has no pose to leave, and its way may be skipped",
                    "2+10 3+10 9+10",
                    "start 0; jump 1 1; skip 2",
                    "2",
                    "#0 0 started until 44",
                    "#1 1 jump: transition 1, 5 of 34",
                    "#2 2 pose 1 until 12"),
            row(
                    "a jump back visits again what was visited, and only that",
                    "0+10 0+10 0+10",
                    "start 0; jump 1 2; jump 6 1",
                    "24",
                    "#0 0 started until 30",
                    "#1 0 pose 0 until 10",
                    "#2 1 left 0 since 0, held 1 paused 0",
                    "#3 1 jump: transition 2, 5 of 15",
                    "#4 5 pose 2 until 15",
                    "#5 6 left 2 since 5, held 1 paused 0",
                    "#6 6 jump: transition 1, 10 of 30",
                    "#7 10 pose 1 until 20",
                    "#8 20 held 1 since 10, held 10 paused 0",
                    "#9 20 pose 2 visit 2 until 30"),
            row(
                    "a session ended on the way back has no pose to end",
                    "2+10 3+5",
                    "start 0; back 16; end 17",
                    LATE,
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12",
                    "#2 12 held 0 since 2, held 10 paused 0",
                    "#3 15 pose 1 until 20",
                    "#4 16 left 1 since 15, held 1 paused 0",
                    "#5 16 back: transition 0 visit 2, 20 of 38",
                    "#6 17 ended since 0, held 11 paused 0, 1 done, skipped []"));

    static final List<Row> lengths = List.of(
            row(
                    "holding longer moves the end of the pose and of the session",
                    "2+10 3+5",
                    "start 0; hold-longer 8 30.5s",
                    LATE,
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12",
                    "#2 8 hold-longer: pose 0, 42.5 of 50.5",
                    "#3 42.5 held 0 since 2, held 40.5 paused 0",
                    "#4 45.5 pose 1 until 50.5",
                    "#5 50.5 held 1 since 45.5, held 5 paused 0",
                    "#6 50.5 finished since 0, held 45.5 paused 0, 2 done, skipped []"),
            row(
                    "holding longer by breaths takes those of the plan",
                    "0+10",
                    "start 0; hold-longer 1 2 breaths; hold-longer 1 1 breaths",
                    "22",
                    "#0 0 started until 10",
                    "#1 0 pose 0 until 10",
                    "#2 1 hold-longer: pose 0, 18 of 18",
                    "#3 1 hold-longer: pose 0, 22 of 22",
                    "#4 22 held 0 since 0, held 22 paused 0",
                    "#5 22 finished since 0, held 22 paused 0, 1 done, skipped []"),
            row(
                    "what is held longer is kept over a pause, and gone when the pose is repeated",
                    "0+10",
                    "start 0; hold-longer 2 5s; pause 3; resume 4; repeat 10",
                    "10",
                    "#0 0 started until 10",
                    "#1 0 pose 0 until 10",
                    "#2 2 hold-longer: pose 0, 15 of 15",
                    "#3 3 paused in pose 0, 12 left, until 7203",
                    "#4 4 resumed in pose 0 after 1, 16 of 16",
                    "#5 10 left 0 since 0, held 9 paused 1",
                    "#6 10 repeat: transition 0 visit 2, 10 of 20",
                    "#7 10 pose 0 visit 2 until 20"),
            row(
                    "moving on counts a pose as held",
                    "2+10 3+5",
                    "start 0; move-on 7; move-on 8",
                    LATE,
                    "#0 0 started until 20",
                    "#1 2 pose 0 until 12",
                    "#2 7 held 0 since 2, held 5 paused 0",
                    "#3 8 pose 1 until 13",
                    "#4 13 held 1 since 8, held 5 paused 0",
                    "#5 13 finished since 0, held 10 paused 0, 2 done, skipped []"),
            row(
                    "a pause lasts as long as was said when it began",
                    "0+10",
                    "start 0; pause 4 60s; resume 63; pause 64 30s",
                    LATE,
                    "#0 0 started until 10",
                    "#1 0 pose 0 until 10",
                    "#2 4 paused in pose 0, 6 left, until 64",
                    "#3 63 resumed in pose 0 after 59, 69 of 69",
                    "#4 64 paused in pose 0, 5 left, until 94",
                    "#5 94 abandoned 0 since 0, held 5 paused 89",
                    "#6 94 abandoned since 0, held 5 paused 89, 0 done, skipped []"));

    @Test
    void countsAgainBeforeAPoseThatIsRepeated() {
        var plan = PracticeFixture.plan("4+10").paced(new Plan.Pace(seconds("2"), seconds("3")));

        assertThat(practice(plan).commanded("start 0; repeat 9").toldUntil("12"))
                .endsWith(
                        "#2 9 left 0 since 4, held 5 paused 0",
                        "#3 9 repeat: transition 0 visit 2, 12 of 22",
                        "#4 12 pose 0 visit 2 until 22");
        assertThat(plan.getReady(0)).isEqualTo(seconds("3"));
    }

    @Test
    void takesTheBreathThatIsCountedForABreath() {
        var four = new BigDecimal("4.000");
        var counted = new Pulse(new Pulse.Counts(four, four, four, BigDecimal.ZERO), null, List.of());
        var plain = PracticeFixture.segment(0, seconds("0"), seconds("24"));
        var plan = PracticeFixture.plan(List.of(new Segment(
                0,
                1,
                1,
                "breathing",
                plain.pose(),
                null,
                "both",
                2,
                null,
                plain.hold(),
                plain.transition(),
                "In for four.",
                counted)));

        assertThat(practice(plan).commanded("start 0; hold-longer 1 2 breaths").toldUntil("1"))
                .endsWith("#2 1 hold-longer: pose 0, 48 of 48");
    }

    @ParameterizedTest(name = "{0} has arguments that are not possible: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            jump 3 2                                    | segment 0 to 1, longer 3600, breaths 200
            jump 3 -1                                   | segment 0 to 1, longer 3600, breaths 200
            hold-longer 3 3600.001s                     | segment 0 to 1, longer 3600, breaths 200
            hold-longer 3 901 breaths                   | segment 0 to 1, longer 3600, breaths 200
            hold-longer 3 0s                            | segment 0 to 1, longer 3600, breaths 200
            hold-longer 3 3600s; hold-longer 3 3600s; hold-longer 3 3600s; hold-longer 3 3591s | segment 0 to 1, longer 3590, breaths 200
            hold-longer 3 3600s; hold-longer 3 3600s; hold-longer 3 3600s; hold-longer 3 3581s; hold-longer 3 10s | segment 0 to 1, longer 9, breaths 2
            """)
    void knowsTheLimitsOfArguments(String log, String limits) {
        var session = practice("0+10 0+10").commanded("start 0; " + log);
        var last = session.commands().removeLast();

        var verdict = Timeline.decide(session.plan(), session.stateAt("3"), last.command(), last.at());

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Timeline.OutOfRange.class,
                        out -> assertThat("segment 0 to %d, longer %d, breaths %d"
                                        .formatted(
                                                out.limits().lastSegment(),
                                                out.limits().longer().toSeconds(),
                                                out.limits().breaths()))
                                .isEqualTo(limits));
    }

    @ParameterizedTest
    @CsvSource({
        "pause, PT1H",
        "pause,",
        "jump, 7",
        "schedule, 2026-11-23T06:00:00Z",
        "unschedule,",
        "hold-longer, PT30.5S",
        "hold-longer, 5 breaths",
        "skip,",
        "move-on,",
        "back,"
    })
    void readsFromTheLogWhatItHasWritten(String kind, String argument) {
        var entry = Commanded.of(3, kind, argument, NOON);

        assertThat(Commanded.of(3, entry.command().kind().word(), entry.argument(), NOON))
                .isEqualTo(entry);
        assertThatThrownBy(() -> Commanded.of(3, kind + "!", argument, NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void beginsByItselfAtTheInstantThatWasAgreedOn() {
        assertThat(practice("2+10 0+5").commanded("schedule 3 60").toldUntil("86500"))
                .containsExactly(
                        "#0 3 scheduled for 60",
                        "#1 60 started until 77",
                        "#2 62 pose 0 until 72",
                        "#3 72 held 0 since 62, held 10 paused 0",
                        "#4 72 pose 1 until 77",
                        "#5 77 held 1 since 72, held 5 paused 0",
                        "#6 77 finished since 60, held 15 paused 0, 2 done, skipped []");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schedule 3 60; schedule 10 30   | #2 30 started until 42
            schedule 3 60; start 20         | #1 20 started until 32
            schedule 3 60; end 20           | #1 20 abandoned unstarted
            schedule 3 60; unschedule 10    | #2 86410 abandoned unstarted
            schedule 3 1209603              | #1 1209603 started until 1209615
            """)
    void beginsAsWasCommandedLast(String log, String told) {
        assertThat(practice("2+10").commanded(log).toldUntil("1300000"))
                .contains(told)
                .filteredOn(line -> line.contains("started until"))
                .hasSizeLessThan(2);
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "10, 9", "10, 1209611"})
    void isScheduledForAnInstantToComeWithinTwoWeeks(String now, String startsAt) {
        var session = practice("2+10");

        assertThat(Timeline.decide(session.plan(), session.stateAt(now), new Command.Schedule(at(startsAt)), at(now)))
                .isInstanceOf(Timeline.OutOfRange.class);
    }

    @ParameterizedTest
    @FieldSource({"undisturbed", "pauses", "skips", "turns", "lengths", "ends", "horizons"})
    void tells(Row row) {
        assertThat(practice(row.plan).commanded(row.log).toldUntil(row.until)).containsExactlyElementsOf(row.told);
    }

    @ParameterizedTest(name = "after \"{1}\" at {2} it is over at {3}, its next boundary at {4}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            2+10 3+5 | ''                        | 1  | 86400 | 86400
            2+10 3+5 | schedule 3 60             | 9  | 80    | 60
            2+10 3+5 | schedule 3 60; unschedule 7 | 9 | 86407 | 86407
            2+10 3+5 | start 0                   | 0  | 20    | 2
            2+10 3+5 | start 0                   | 2  | 20    | 12
            2+10 3+5 | start 0                   | 13 | 20    | 15
            2+10 3+5 | start 0; skip 1           | 1  | 19    | 11
            2+10 3+5 | start 0; pause 1          | 1  | 7201  | 7201
            2+10 3+5 | start 0; pause 1; resume 9| 9  | 28    | 10
            2+10 3+5 | start 0                   | 20 | 20    | none
            2+10 3+5 | start 0; end 5            | 9  | 5     | none
            """)
    void knowsItsEndAndItsNextBoundary(String plan, String log, String second, String end, String boundary) {
        var session = practice(plan).commanded(log);
        State state = session.stateAt(second);

        assertThat(Timeline.endsAt(session.plan(), state)).isEqualTo(at(end));
        assertThat(Timeline.boundary(state).map(Instant::toString).orElse("none"))
                .isEqualTo(boundary == null ? "none" : at(boundary).toString());
    }

    @ParameterizedTest(name = "after \"{0}\" at {1} there may be {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | 0  | START END SCHEDULE
            schedule 3 60        | 5  | START END SCHEDULE UNSCHEDULE
            schedule 3 60        | 60 | PAUSE SKIP MOVE_ON JUMP END
            start 0              | 0  | PAUSE SKIP MOVE_ON JUMP END
            start 0              | 5  | PAUSE SKIP MOVE_ON BACK REPEAT JUMP HOLD_LONGER END
            start 0              | 13 | PAUSE SKIP MOVE_ON BACK JUMP END
            start 0; pause 5     | 5  | RESUME END
            start 0; hold-longer 5 3600s; hold-longer 6 3600s; hold-longer 7 3600s; hold-longer 8 3590s | 9 | PAUSE SKIP MOVE_ON BACK REPEAT JUMP END
            start 0              | 20 | ''
            """)
    void knowsWhatMayBeCommanded(String log, String second, String legal) {
        List<CommandKind> kinds = legal.isEmpty()
                ? List.of()
                : Stream.of(legal.split(" ")).map(CommandKind::valueOf).toList();

        var session = practice("2+10 3+5").commanded(log);
        assertThat(Timeline.legal(session.plan(), session.stateAt(second), at(second)))
                .containsExactlyElementsOf(kinds);
    }

    @Test
    void numbersTheLastEventOfEachState() {
        assertThat(practice("2+10").stateAt("0").lastNumber()).isEqualTo(-1);
        assertThat(practice("2+10").commanded("start 0").stateAt("0").lastNumber())
                .isZero();
        assertThat(practice("2+10").commanded("start 0; pause 1").stateAt("1").lastNumber())
                .isEqualTo(1);
        assertThat(practice("2+10").commanded("start 0").stateAt("12").lastNumber())
                .isEqualTo(3);
    }

    @Test
    void comesToItsEndWhenAskedForAllTime() {
        assertThat(practice("2+10").commanded("start 0").eventsUntil(Instant.MAX))
                .hasSize(4);
        assertThat(practice("2+10").eventsUntil(Instant.MAX)).hasSize(1);
    }

    @Test
    void refusesALogThatCannotHaveBeen() {
        assertThatThrownBy(() -> practice("2+10").commanded("pause 1").toldUntil(LATE))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        practice("2+10").commanded("start 0; end 1; skip 2").toldUntil(LATE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverDriftsOverAHundredThousandPauses() {
        var session = practice("2+10").commanded("start 0");
        IntStream.range(0, 100_000)
                .forEach(n -> session.commanded(
                                new Command.Pause(seconds("7200")), NOON.plusNanos(3_000_000_000L + n * 1_000L))
                        .commanded(new Command.Resume(), NOON.plusNanos(3_000_000_000L + n * 1_000L + 300)));

        var over = (Event.SessionOver) session.eventsUntil(at(LATE)).getLast();

        assertThat(over.at()).isEqualTo(at("12").plus(seconds("0.00003").multipliedBy(1000)));
        assertThat(over.tally().held()).isEqualTo(seconds("10"));
    }
}

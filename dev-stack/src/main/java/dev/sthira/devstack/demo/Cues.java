package dev.sthira.devstack.demo;

import dev.sthira.devstack.topic.Published;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the device received, beside what notification-service says it sent and why.
 *
 * @param pushes what the device received for this session, in order
 * @param told the messages of this person by push, as {@code GET /me/messages} tells
 */
record Cues(List<Push> pushes, List<Told> told) {

    /**
     * One message and its fate.
     *
     * @param cause the id of the event it came from
     * @param kind {@code pose-cue} or {@code summary}
     * @param state the end state, as {@code handed-over}
     */
    record Told(String cause, String kind, String state) {

        boolean isHandedOver() {
            return state.equals("handed-over");
        }

        boolean isUnderWay() {
            return state.equals("waiting") || state.equals("claimed");
        }

        boolean isCue() {
            return kind.equals(CUE);
        }
    }

    /**
     * A cue is worth something as long as the hold lasts. An event counts as on time up to a second late, so in a shorter hold, which
     * only a rehearsal has, the next pose may overtake the cue; in a longer one every cue must arrive.
     */
    static final Duration SHORTEST_CUED_HOLD = Duration.ofMillis(Verdict.LATEST_MILLIS + 1);

    private static final String CUE = "pose-cue";
    private static final Set<String> OVERTAKEN = Set.of("superseded", "expired");

    /** How many cues the next pose overtook. */
    long overtaken() {
        return told.stream()
                .filter(cue -> cue.isCue() && OVERTAKEN.contains(cue.state()))
                .count();
    }

    void check(List<Published> events, List<String> problems) {
        Map<String, List<Told>> byCause = told.stream().filter(Told::isCue).collect(Collectors.groupingBy(Told::cause));
        for (Published start : events) {
            if (start.is("pose-start")) {
                checkOne(start, byCause.getOrDefault(start.id(), List.of()), problems);
            }
        }
        long sent =
                told.stream().filter(cue -> cue.isCue() && cue.isHandedOver()).count();
        long received = pushes.stream().filter(push -> push.kind().equals(CUE)).count();
        if (sent != received) {
            problems.add("%d cues were sent, but the device received %d".formatted(sent, received));
        }
    }

    private static void checkOne(Published start, List<Told> cues, List<String> problems) {
        if (cues.size() != 1) {
            problems.add("segment %d should have one cue, it has %d".formatted(start.segment(), cues.size()));
            return;
        }
        Told cue = cues.getFirst();
        boolean mayBeOvertaken = !start.startsHoldOf(SHORTEST_CUED_HOLD) && OVERTAKEN.contains(cue.state());
        if (!cue.isHandedOver() && !mayBeOvertaken) {
            problems.add("the cue of segment %d was not sent: %s".formatted(start.segment(), cue.state()));
        }
    }
}

package dev.sthira.session.metronome;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.PoseStarted;
import dev.sthira.session.session.Outcome;
import dev.sthira.session.session.Playhead;
import dev.sthira.session.session.State;
import dev.sthira.session.session.Timeline;
import dev.sthira.session.session.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session in an owner's memory, and its place in the agenda.
///
/// Most follow their plan and nobody commands anything: of these no more is kept than when the plan began and which
/// boundary comes next. A command, and the end, need the whole state: it is played again from where the session began
/// to follow its plan.
final class LiveSession {
    private static final int FIRST_VISIT = 1;

    private final long idHigh;
    private final long idLow;
    private final byte[] person;
    private final Score score;

    /// The whole state, while the session does not simply follow its plan.
    private @Nullable Playhead playhead;

    /// Where it began to follow its plan, if that was not its start.
    private @Nullable State followedFrom;

    /// Entries of the log whose events are still to be told; empty nearly always.
    private List<ShardRows.Entry> untold = List.of();

    /// When the plan would have begun that the session follows.
    private long began;

    private long due;

    /// The boundary that comes next.
    private int next;

    /// The number of the next event, less that of the next boundary.
    private int numbersAhead;

    private int version;

    /// Place in the agenda's heap, kept by [Agenda]; −1 when not in it.
    int place = -1;

    LiveSession(UUID id, Person person, Score score, Instant createdAt) {
        this.idHigh = id.getMostSignificantBits();
        this.idLow = id.getLeastSignificantBits();
        this.person = person.id().getBytes(UTF_8);
        this.score = score;
        this.playhead = new Playhead(score.plan(), createdAt);
        this.due = Nanos.of(playhead.due());
    }

    UUID id() {
        return new UUID(idHigh, idLow);
    }

    boolean is(UUID id) {
        return idLow == id.getLeastSignificantBits() && idHigh == id.getMostSignificantBits();
    }

    Person person() {
        return new Person(new String(person, UTF_8));
    }

    Score score() {
        return score;
    }

    /// When something happens next, as [Nanos].
    long due() {
        return due;
    }

    boolean over() {
        return playhead != null && playhead.state() instanceof State.Over;
    }

    void take(List<Commanded> commands) {
        if (!commands.isEmpty() && commands.getLast().version() > version()) {
            Playhead whole = whole();
            commands.forEach(whole::add);
            settle(whole);
        }
    }

    /// Remembers where commands come from whose events are still to be told.
    ///
    /// @param published up to here they are told
    void remember(List<ShardRows.Entry> log, Instant published) {
        untold = log.stream()
                .filter(entry ->
                        entry.at().isAfter(published) && !entry.origin().equals(Origin.NONE))
                .toList();
    }

    /// Where an event comes from: the command that takes effect at its instant, or nowhere but the plan.
    Origin originOf(Event event) {
        if (untold.isEmpty()) {
            return Origin.NONE;
        }
        untold = untold.stream()
                .filter(entry -> !entry.at().isBefore(event.at()))
                .toList();
        return untold.stream()
                .filter(entry -> entry.at().equals(event.at()))
                .map(ShardRows.Entry::origin)
                .findFirst()
                .orElse(Origin.NONE);
    }

    /// Plays the one thing that happens next.
    List<Event> step() {
        if (playhead == null && !score.isLast(next)) {
            return List.of(cross());
        }
        Playhead whole = whole();
        List<Event> events = whole.step();
        settle(whole);
        return events;
    }

    /// Passes over everything up to `published` without telling it.
    void skipTo(Instant published) {
        long until = Nanos.of(published);
        while (due <= until && !over()) {
            if (playhead == null && !score.isLast(next)) {
                next++;
                due = began + score.boundary(next);
            } else {
                step();
            }
        }
    }

    private Event cross() {
        int segment = next / 2;
        int number = numbersAhead + next;
        Instant at = Nanos.instant(due);
        Event event = next % 2 == 0
                ? new PoseStarted(number, at, segment, FIRST_VISIT, boundary(next + 1))
                : new PoseEnded(
                        number,
                        at,
                        segment,
                        FIRST_VISIT,
                        boundary(next - 1),
                        held(segment),
                        Duration.ZERO,
                        Outcome.HELD);
        next++;
        due = began + score.boundary(next);
        return event;
    }

    private Instant boundary(int index) {
        return Nanos.instant(began + score.boundary(index));
    }

    private Duration held(int segment) {
        return plan().segment(segment).hold();
    }

    /// From here on it follows its plan, if it is on the way into a pose, has never gone elsewhere, and no command is
    /// ahead.
    private void settle(Playhead whole) {
        if (whole.state() instanceof State.InTransition onTheWay
                && onTheWay.tally().visits().equals(Visits.STRAIGHT)
                && !whole.hasCommandsAhead()) {
            follow(onTheWay);
            version = whole.version();
            playhead = null;
        } else {
            due = Nanos.of(whole.due());
        }
    }

    private void follow(State.InTransition onTheWay) {
        next = 2 * onTheWay.segment();
        numbersAhead = onTheWay.tally().number() - next;
        due = Nanos.of(onTheWay.endsAt());
        began = due - score.boundary(next);
        followedFrom = onTheWay.equals(started()) ? null : onTheWay;
    }

    /// Just begun, with as many events told by then as there were.
    private State started() {
        return Timeline.begun(plan(), Nanos.instant(began), numbersAhead);
    }

    /// The whole state, played again from where the session began to follow its plan.
    private Playhead whole() {
        Playhead whole = playhead;
        if (whole == null) {
            whole = new Playhead(plan(), followedFrom == null ? started() : followedFrom, version);
            while (whole.state().lastNumber() + 1 < numbersAhead + next) {
                whole.step();
            }
            playhead = whole;
            followedFrom = null;
        }
        return whole;
    }

    private int version() {
        return playhead == null ? version : playhead.version();
    }

    private Plan plan() {
        return score.plan();
    }
}

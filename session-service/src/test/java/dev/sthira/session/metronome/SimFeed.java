package dev.sthira.session.metronome;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.person.Person;
import dev.sthira.session.live.Screening;
import dev.sthira.session.live.Screening.Published;
import dev.sthira.session.metronome.SimSessions.SessionRow;
import dev.sthira.session.metronome.SimTopic.Told;
import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.Reckoning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What one node in one life tells to screens: it reads the shards in which somebody watches, from then on.
final class SimFeed {

    /// It begins to read a little further back than it need.
    private static final int MARGIN = 5;

    private final SimTime time;
    private final SimTopic topic;
    private final Screening screening = new Screening();
    private final Map<Integer, Integer> read = new TreeMap<>();
    private final Map<SimScreen, SessionRow> screens = new LinkedHashMap<>();
    private Faults faults;
    private long stillUntil;
    private boolean underWay;
    private boolean closed;

    SimFeed(SimTime time, SimTopic topic, Faults faults) {
        this.time = time;
        this.topic = topic;
        this.faults = faults;
    }

    /// A screen's request has come.
    Screening.Stream watch(SimScreen screen, SessionRow row) {
        var stream = screening.watch(row.id, new Person(screen.name())).orElseThrow();
        screens.put(screen, row);
        read.computeIfAbsent(
                row.shard, shard -> Math.max(0, topic.records(shard).size() - time.random.nextInt(MARGIN)));
        if (read.size() == 1) {
            topic.follow(this::somethingNew);
        }
        somethingNew();
        return stream;
    }

    void leave(SimScreen screen) {
        screens.remove(screen);
    }

    void heal() {
        faults = Faults.NONE;
        stillUntil = 0;
    }

    void holdStill(long until) {
        stillUntil = until;
    }

    /// Its node is gone, and every connection to it.
    void close() {
        closed = true;
        List.copyOf(screens.keySet()).forEach(SimScreen::cut);
    }

    private void somethingNew() {
        if (!underWay && !closed) {
            underWay = true;
            long usual = time.random.nextLong(60 * SimTime.MILLISECOND);
            long later = time.chance(faults.slow()) ? usual + SimTime.SECOND : usual;
            time.at(Math.max(time.now() + later, stillUntil), this::poll);
        }
    }

    private void poll() {
        underWay = false;
        if (closed) {
            return;
        }
        if (time.now() < stillUntil) {
            somethingNew();
            return;
        }
        read.forEach((shard, from) ->
                tell(topic.records(shard).subList(from, topic.records(shard).size())));
        read.replaceAll((shard, _) -> topic.records(shard).size());
    }

    /// Once in a while something is not there any more that it wanted to read; the end always is.
    private void tell(List<Told> polled) {
        int missed = time.chance(faults.batches()) ? time.random.nextInt(polled.size() + 1) : 0;
        if (missed > 0) {
            time.reached(Place.FEED_MISSED_SOMETHING);
        }
        List<Published> watched = IntStream.range(0, polled.size())
                .filter(at -> at >= missed || Reckoning.isLast(polled.get(at).event()))
                .mapToObj(polled::get)
                .filter(told -> screens.values().stream().anyMatch(row -> row.id.equals(told.session())))
                .map(SimFeed::published)
                .toList();
        screening.published(watched);
    }

    private static Published published(Told told) {
        String json = told.body().isEmpty() ? body(told) : told.body();
        return new Published(told.session(), told.event(), json);
    }

    private static String body(Told told) {
        return new String(EventFormat.value(told.session(), SimStore.PERSON, told.plan(), told.event()), UTF_8);
    }
}

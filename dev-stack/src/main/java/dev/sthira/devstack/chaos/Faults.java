package dev.sthira.devstack.chaos;

import dev.sthira.devstack.chaos.Link.Weather;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Child;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Everything that is done to the world, in the order in which it is done.
final class Faults {

    private static final Duration COMES_BACK_WITHIN = Duration.ofMinutes(3);

    static final List<Fault> ALL = List.of(
            new Fault(1, "session-service killed", true, Faults::instancesKilled),
            new Fault(2, "killed at named places", true, Faults::killedAtPlaces),
            new Fault(4, "broker killed", true, Faults::brokerKilled),
            new Fault(5, "broker held still", false, Faults::brokerStill),
            new Fault(6, "PostgreSQL killed", true, Faults::databaseKilled),
            new Fault(7, "answers to commits lost", false, Faults::commitsLost),
            new Fault(10, "owner held still, then let go", false, Faults::zombie),
            new Fault(13, "rolling restart", false, Faults::rollingRestart),
            new Fault(20, "database behind a hole", false, Faults::hole),
            new Fault(20, "database slow", false, Faults::slow),
            new Fault(20, "connections reset", false, Faults::resets),
            new Fault(9, "everything killed, any order", true, Faults::allKilled));

    /// Nothing but instances that come and go.
    static final List<Fault> CHURN =
            List.of(new Fault(12, "an instance joins or leaves", false, Faults::instancesComeAndGo));

    /// Where an instance can be told to die; it gives its shards back when it is stopped, and does all else by itself.
    private static final String AT_THE_END = "shards-given-back";

    private static final List<String> PLACES = List.of(
            "shard-taken",
            "shard-loaded",
            "tick-sealed",
            "record-handed-over",
            "batch-handed-over",
            "record-acknowledged",
            "session-written",
            "session-committed",
            "command-written",
            "command-committed",
            "practices-written",
            "practices-committed",
            AT_THE_END);

    private static final Duration PASSES_WITHIN = Duration.ofSeconds(90);
    private static final Duration A_CHANGE = Duration.ofSeconds(5);

    private Faults() {}

    private static int instancesKilled(World world, Pace pace) throws InterruptedException {
        int kills = pace.times(3, 100);
        for (int i = 0; i < kills; i++) {
            Child killed = world.either();
            killed.kill();
            killed.startAgain();
            if (pace.quick()) {
                killed.awaitReady(COMES_BACK_WITHIN);
            }
            Thread.sleep(world.random.nextInt(3_000, 8_000) / (pace.quick() ? 4 : 1));
        }
        return kills;
    }

    private static int killedAtPlaces(World world, Pace pace) throws InterruptedException {
        List<String> places = new ArrayList<>(PLACES);
        Collections.shuffle(places, world.random);
        List<String> some = places.subList(0, pace.times(3, places.size()));
        for (String place : some) {
            dieAt(place, world);
        }
        return some.size();
    }

    private static void dieAt(String place, World world) throws InterruptedException {
        Child armed = world.either();
        armed.terminate();
        int times = place.equals(AT_THE_END) ? 1 : world.random.nextInt(1, 6);
        armed.startAgain(Map.of("JAVA_TOOL_OPTIONS", "-Dsthira.failpoint=%s:%d".formatted(place, times)));
        if (place.equals(AT_THE_END)) {
            armed.awaitReady(COMES_BACK_WITHIN);
            armed.terminate();
        }
        if (!armed.endsWithin(PASSES_WITHIN)) {
            throw new CannotGoOn(
                    "%s did not pass '%s' within %d s.".formatted(armed.name(), place, PASSES_WITHIN.toSeconds()));
        }
        armed.startAgain();
        armed.awaitReady(COMES_BACK_WITHIN);
    }

    /// One leaves, comes back, then the other.
    private static int instancesComeAndGo(World world, Pace pace) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(pace.times(2, 10)).toNanos();
        int changes = 0;
        while (System.nanoTime() < end) {
            long next = System.nanoTime() + A_CHANGE.toNanos();
            Child instance = world.sessions.get(changes / 2 % world.sessions.size());
            if (changes % 2 == 0) {
                instance.terminate();
            } else {
                instance.startAgain();
            }
            changes++;
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        }
        world.sessions.forEach(Child::startAgain);
        return changes;
    }

    private static int brokerKilled(World world, Pace pace) throws InterruptedException {
        world.broker.kill();
        pace.wait(5, 60);
        world.broker.startAgain();
        return 1;
    }

    /// Longer than a producer waits for an answer.
    private static int brokerStill(World world, Pace pace) throws InterruptedException {
        world.broker.holdStill();
        pace.wait(8, 35);
        world.broker.letGo();
        return 1;
    }

    private static int databaseKilled(World world, Pace pace) throws InterruptedException {
        world.killDatabase();
        pace.wait(2, 10);
        world.postgres.restart();
        return 1;
    }

    private static int commitsLost(World world, Pace pace) throws InterruptedException {
        int before = world.link.lostCommits();
        world.link.weather(Weather.LOSES_COMMITS);
        pace.wait(7, 60);
        world.link.weather(Weather.FINE);
        return world.link.lostCommits() - before;
    }

    /// Well beyond its lease, so that the other takes its shards over.
    private static int zombie(World world, Pace pace) throws InterruptedException {
        Child owner = world.either();
        owner.holdStill();
        pace.wait(8, 60);
        owner.letGo();
        return 1;
    }

    private static int rollingRestart(World world, Pace pace) {
        for (Child instance : world.sessions) {
            instance.terminate();
            instance.startAgain();
            instance.awaitReady(COMES_BACK_WITHIN);
        }
        return world.sessions.size();
    }

    private static int hole(World world, Pace pace) throws InterruptedException {
        world.link.weather(Weather.HOLE);
        pace.wait(6, 60);
        world.link.weather(Weather.FINE);
        return 1;
    }

    private static int slow(World world, Pace pace) throws InterruptedException {
        world.link.weather(Weather.SLOW);
        pace.wait(8, 60);
        world.link.weather(Weather.FINE);
        return 1;
    }

    private static int resets(World world, Pace pace) throws InterruptedException {
        int times = pace.times(5, 30);
        for (int i = 0; i < times; i++) {
            world.link.cut();
            Thread.sleep(1_000);
        }
        return times;
    }

    private static int allKilled(World world, Pace pace) throws InterruptedException {
        int rounds = pace.times(1, 20);
        for (int i = 0; i < rounds; i++) {
            world.killDatabase();
            world.children().forEach(Child::kill);
            List<Runnable> starts = new ArrayList<>();
            starts.add(world.postgres::restart);
            world.children().forEach(child -> starts.add(child::startAgain));
            Collections.shuffle(starts, world.random);
            for (Runnable start : starts) {
                start.run();
                Thread.sleep(world.random.nextInt(1_000));
            }
            world.awaitReady();
        }
        return rounds * 5;
    }
}

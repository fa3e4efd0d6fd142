package dev.sthira.devstack.chaos;

import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.probe.Forger;
import dev.sthira.devstack.topic.Published;
import dev.sthira.devstack.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// The people who practise meanwhile, and their screens.
final class Crowd {

    private static final int PEOPLE = 24;
    private static final int WITH_A_SCREEN = 8;
    private static final Duration GO_HOME_WITHIN = Client.GIVES_UP_AFTER.plusMinutes(1);

    private final World world;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Queue<Practised> sessions = new ConcurrentLinkedQueue<>();
    private final Queue<Watcher> watchers = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
    private final List<Thread> people = new ArrayList<>();
    private final Queue<Thread> screens = new ConcurrentLinkedQueue<>();

    private Crowd(World world) {
        this.world = world;
    }

    static Crowd gather(World world, long seed) {
        Crowd crowd = new Crowd(world);
        Forger forger = Forger.of(world.settings(), Instant.now());
        for (int i = 0; i < PEOPLE; i++) {
            String token =
                    forger.person(UUID.randomUUID().toString(), "practitioner").text();
            crowd.admit(i, token, new Random(seed + i));
        }
        return crowd;
    }

    private void admit(int number, String token, Random random) {
        Client client = new Client(world.addresses(), token, number % 2);
        var person =
                new Practitioner(client, random, session -> take(session, token, number < WITH_A_SCREEN), acknowledged);
        people.add(start(() -> person.practise(stop::get)));
    }

    private void take(Practised session, String token, boolean watched) {
        sessions.add(session);
        if (watched) {
            Watcher watcher = new Watcher(session.id, new Client(world.addresses(), token, sessions.size() % 2));
            watchers.add(watcher);
            screens.add(start(watcher::watch));
        }
    }

    private Thread start(Task task) {
        return Thread.ofVirtual().start(() -> {
            try {
                task.run();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (Exception trouble) {
                troubles.add(trouble);
            }
        });
    }

    /// Something that takes its time.
    private interface Task {
        void run() throws Exception;
    }

    /// How many requests that change something were answered.
    int acknowledged() {
        return acknowledged.get();
    }

    /// Everybody ends what is under way.
    void goHome() throws InterruptedException {
        stop.set(true);
        for (Thread person : people) {
            if (!person.join(GO_HOME_WITHIN)) {
                throw new CannotGoOn("Somebody waits for an answer for " + GO_HOME_WITHIN.toMinutes() + " minutes.");
            }
        }
        if (!troubles.isEmpty()) {
            throw new CannotGoOn("Somebody got an answer that nobody should: " + troubles.peek(), troubles.peek());
        }
    }

    /// Waits until every session's end is told.
    Map<String, List<Published>> awaitTheLastEvents() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        Map<String, List<Published>> told = Topic.whole(world.brokers());
        while (!isWhole(told) && System.nanoTime() < end) {
            told = Topic.whole(world.brokers());
        }
        for (Thread screen : screens) {
            screen.join(Duration.ofSeconds(30));
        }
        return told;
    }

    private boolean isWhole(Map<String, List<Published>> told) {
        return sessions.stream()
                .allMatch(session ->
                        told.getOrDefault(session.id, List.of()).stream().anyMatch(Published::isLast));
    }

    List<Practised> sessions() {
        return List.copyOf(sessions);
    }

    List<Watcher> watchers() {
        return List.copyOf(watchers);
    }
}

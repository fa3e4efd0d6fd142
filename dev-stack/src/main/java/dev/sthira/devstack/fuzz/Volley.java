package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.probe.Bodies;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Forger;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Token;
import dev.sthira.devstack.probe.Values;
import dev.sthira.devstack.probe.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sends a number of requests over a few connections at a time and gathers what is wrong with the answers.
final class Volley implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final int PERSONS = 24;
    private static final int ODDITY_EVERY = 40;
    private static final int TELL_EVERY = 5000;
    private static final String VICTIM = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57";

    private final Targets targets;
    private final List<Place> places;
    private final Map<String, List<Oddity>> oddities = new HashMap<>();
    private final Sound sound;
    private final Twists twists;
    private final Hearing hearing;
    private final long seed;
    private final Duration patience;
    private final Notices notices;

    Volley(
            List<Document> documents,
            Forger forger,
            String endpoint,
            Path logs,
            Curl curl,
            long seed,
            Duration patience,
            Notices notices) {
        this.seed = seed;
        this.patience = patience;
        this.notices = notices;
        this.targets = Targets.of(documents);
        this.places = targets.places();
        List<Token> persons = IntStream.range(0, PERSONS)
                .mapToObj(i -> forger.person(id("person " + i), "practitioner"))
                .toList();
        Pool pool = new Pool();
        this.sound = new Sound(
                values(documents),
                Bodies.filled(Map.of("endpoint", endpoint)),
                endpoint,
                pool,
                persons,
                forger.person(id("editor"), "practitioner", "analyst", "catalog-editor", "operator"));
        this.twists = new Twists(Stream.concat(forger.bad(VICTIM).stream(), forger.odd(VICTIM).stream())
                .toList());
        this.hearing = new Hearing(places, logs, pool, curl, patience);
        places.forEach(place -> oddities.put(
                place.name(),
                Oddity.all(place, targets.open(place), targets.posting(place, persons.getFirst()), patience)));
    }

    private static Map<String, Values> values(List<Document> documents) {
        Map<String, Values> values = new HashMap<>();
        documents.forEach(document -> document.operations()
                .forEach(operation -> values.put(operation.place().name(), document.values())));
        return values;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(("sthira fuzz " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /// Sends them and waits for the last answer.
    Findings fire(int requests) throws InterruptedException {
        hearing.begin();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Place place : places) {
                Oddity.slow(place, targets.open(place), patience)
                        .forEach(slow -> threads.execute(() -> hearing.odd(place, slow)));
            }
            int slow = 3 * places.size();
            int sound = warm(Math.max(0, requests - slow));
            for (int number = 0; number < CONNECTIONS; number++) {
                int source = number;
                threads.execute(() -> work(source, next, Math.max(0, requests - slow - sound)));
            }
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.HOURS);
        }
        return hearing.end();
    }

    /// Asks for everything once, as it should be and one after the other: how long a service takes that has just
    /// started is not what is asked here. What is wrong with an answer counts all the same.
    private int warm(int atMost) {
        Map<Place, Wire> wires = new HashMap<>();
        List<Operation> each = targets.each().limit(atMost).toList();
        try {
            RandomGenerator chance = new SplittableRandom(seed);
            each.forEach(operation -> hearing.strictly(
                    sound.of(operation, chance),
                    wires.computeIfAbsent(operation.place(), place -> Wire.to(place, 0, patience.multipliedBy(6)))));
        } finally {
            wires.values().forEach(Wire::close);
        }
        return each.size();
    }

    private void work(int number, AtomicInteger next, int requests) {
        Map<Place, Wire> wires = new HashMap<>();
        try {
            for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                one(i, number, wires);
                if (i > 0 && i % TELL_EVERY == 0) {
                    notices.say("  %d sent".formatted(i));
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            notices.say("  a connection of the fuzzer itself failed: " + e);
            hearing.add(new Finding(Finding.Kind.HANG, "the fuzzer itself: " + e, "# please report"));
        } finally {
            wires.values().forEach(Wire::close);
        }
    }

    private void one(int i, int number, Map<Place, Wire> wires) {
        RandomGenerator chance = new SplittableRandom(seed * 1_000_003 + i);
        if (i % ODDITY_EVERY == 0) {
            oddity(i / ODDITY_EVERY);
            return;
        }
        Operation operation = targets.any(chance);
        Draft draft = sound.of(operation, chance);
        if (chance.nextInt(4) > 0) {
            twists.twist(draft, chance);
        }
        hearing.patiently(draft, wires.computeIfAbsent(operation.place(), place -> Wire.to(place, number, patience)));
    }

    /// In turn, so that every service gets each of them.
    private void oddity(int turn) {
        Place place = places.get(turn % places.size());
        List<Oddity> choice = Objects.requireNonNull(oddities.get(place.name()));
        hearing.odd(place, choice.get((int) Math.floorMod(turn / places.size() + seed, (long) choice.size())));
    }

    @Override
    public void close() {
        hearing.close();
    }
}

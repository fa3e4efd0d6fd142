package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.probe.Bodies;
import dev.sthira.devstack.probe.Call;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Forger;
import dev.sthira.devstack.probe.Heard;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Token;
import dev.sthira.devstack.probe.Values;
import dev.sthira.devstack.probe.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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

    private final List<Operation> operations;
    private final Map<String, List<Oddity>> oddities = new HashMap<>();
    private final Map<String, Culprits> culprits = new LinkedHashMap<>();
    private final List<Place> places;
    private final Pool pool = new Pool();
    private final Sound sound;
    private final Twists twists;
    private final Curl curl;
    private final long seed;
    private final Duration patience;
    private final Notices notices;
    private final Findings findings = new Findings();
    private final Queue<Draft> late = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

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
        this.curl = curl;
        this.operations = documents.stream()
                .flatMap(document -> document.operations().stream())
                .flatMap(operation -> IntStream.range(0, weight(operation)).mapToObj(_ -> operation))
                .toList();
        this.places = operations.stream().map(Operation::place).distinct().toList();
        List<Token> persons = IntStream.range(0, PERSONS)
                .mapToObj(i -> forger.person(id("person " + i), "practitioner"))
                .toList();
        Map<String, Values> values = new HashMap<>();
        documents.forEach(document -> document.operations()
                .forEach(operation -> values.put(operation.place().name(), document.values())));
        this.sound = new Sound(
                values,
                Bodies.filled(Map.of("endpoint", endpoint)),
                endpoint,
                pool,
                persons,
                forger.person(id("editor"), "practitioner", "analyst", "catalog-editor"));
        this.twists = new Twists(Stream.concat(forger.bad(VICTIM).stream(), forger.odd(VICTIM).stream())
                .toList());
        for (Place place : places) {
            culprits.put(place.name(), new Culprits(place, logs.resolve(place.name() + ".log")));
            oddities.put(place.name(), Oddity.all(place, open(place), posting(place, persons.getFirst()), patience));
        }
    }

    /// What is drawn and printed takes long; what changes things goes wrong more often.
    private static int weight(Operation operation) {
        return operation.path().endsWith(".pdf") || operation.path().endsWith(".zip")
                ? 1
                : operation.bodies().isEmpty() ? 3 : 6;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(("sthira fuzz " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String open(Place place) {
        return operations(place)
                .filter(operation -> operation.method().equals("GET") && !operation.secured())
                .filter(operation -> operation.in("path").isEmpty())
                .map(Operation::path)
                .filter(path -> !path.contains("."))
                .findFirst()
                .orElse("/");
    }

    private String posting(Place place, Token token) {
        String path = operations(place)
                .filter(operation -> operation.method().equals("POST") && operation.secured())
                .map(Operation::path)
                .filter(template -> !template.contains("{"))
                .findFirst()
                .orElse("/");
        return "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"
                .formatted(path, place.authority(), token.text());
    }

    private Stream<Operation> operations(Place place) {
        return operations.stream().filter(operation -> operation.place().equals(place));
    }

    /// Sends them and waits for the last answer.
    Findings fire(int requests) throws InterruptedException {
        var _ = clock.scheduleAtFixedRate(
                () -> culprits.values().forEach(Culprits::look), 100, 100, TimeUnit.MILLISECONDS);
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Place place : places) {
                Oddity.slow(place, open(place), patience).forEach(slow -> threads.execute(() -> send(place, slow)));
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
        askAgain();
        culprits.values().forEach(culprit -> culprit.findings(curl).forEach(findings::add));
        return findings;
    }

    /// Asks for everything once, as it should be and one after the other: how long a service takes that has just
    /// started
    /// is not what is asked here. What is wrong with an answer counts all the same.
    private int warm(int atMost) {
        Map<Place, Wire> wires = new HashMap<>();
        List<Operation> each = operations.stream().distinct().limit(atMost).toList();
        try {
            RandomGenerator chance = new SplittableRandom(seed);
            each.forEach(operation -> send(
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
            findings.add(new Finding(Finding.Kind.HANG, "the fuzzer itself: " + e, "# please report"));
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
        Operation operation = operations.get(chance.nextInt(operations.size()));
        Draft draft = sound.of(operation, chance);
        if (chance.nextInt(4) > 0) {
            twists.twist(draft, chance);
        }
        Heard heard = hear(draft, wires.computeIfAbsent(operation.place(), place -> Wire.to(place, number, patience)));
        if (heard instanceof Heard.Late) {
            late.add(draft);
        } else {
            judge(draft, heard);
        }
    }

    /// In turn, so that every service gets each of them.
    private void oddity(int turn) {
        Place place = places.get(turn % places.size());
        List<Oddity> choice = Objects.requireNonNull(oddities.get(place.name()));
        send(place, choice.get((int) Math.floorMod(turn / places.size() + seed, (long) choice.size())));
    }

    private void send(Draft draft, Wire wire) {
        judge(draft, hear(draft, wire));
    }

    // A 503 that says when to come back is held to it: only one that breaks its word counts.
    private Heard hear(Draft draft, Wire wire) {
        Call call = draft.call();
        Objects.requireNonNull(culprits.get(call.place().name())).sent(call);
        return wire.sendPatiently(call);
    }

    /// Asks again, one after the other, for what was late while many asked: a machine that is too small for all of them
    /// at
    /// once is not what is looked for, only what is late then as well.
    private void askAgain() {
        Map<Operation, Heard> hanging = new HashMap<>();
        for (Draft draft : late) {
            Heard heard = hanging.containsKey(draft.operation) ? hanging.get(draft.operation) : alone(draft);
            if (heard instanceof Heard.Late) {
                hanging.put(draft.operation, heard);
            }
            judge(draft, heard);
        }
    }

    private Heard alone(Draft draft) {
        try (Wire wire = Wire.to(draft.operation.place(), 0, patience)) {
            return hear(draft, wire);
        }
    }

    private void judge(Draft draft, Heard heard) {
        Call call = draft.call();
        if (heard instanceof Heard.Answer answer) {
            pool.learn(draft, answer);
        }
        findings.asked(
                call.place().name() + " " + draft.operation.name(),
                heard instanceof Heard.Answer answer ? answer.status() : 0);
        for (Judge.Complaint complaint : Judge.complaints(draft, heard)) {
            findings.add(new Finding(complaint.kind(), complaint.what(), curl.of(call)));
        }
    }

    private void send(Place place, Oddity oddity) {
        try (Wire wire = Wire.to(place)) {
            Heard heard = wire.send(oddity.parts(), oddity.pause(), oddity.patience());
            findings.asked("raw", heard instanceof Heard.Answer answer ? answer.status() : 0);
            for (Judge.Complaint complaint : Judge.complaints(place.name(), oddity, heard)) {
                findings.add(new Finding(complaint.kind(), complaint.what(), curl.of(place, oddity.parts())));
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

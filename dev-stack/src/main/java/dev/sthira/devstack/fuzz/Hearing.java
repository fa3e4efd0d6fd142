package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.probe.Call;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Heard;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Hears what a service says to a request, has it judged, and watches its log meanwhile.
final class Hearing implements AutoCloseable {
    private record Odd(Place place, Oddity oddity) {}

    private final Map<String, Culprits> culprits = new LinkedHashMap<>();
    private final Queue<Draft> late = new ConcurrentLinkedQueue<>();
    private final Queue<Odd> lateOddities = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Findings findings = new Findings();
    private final ProblemPages pages = new ProblemPages();
    private final Pool pool;
    private final Curl curl;
    private final Duration patience;

    /// @param logs where each service has a log of its name
    /// @param pool learns what the services have made
    Hearing(List<Place> places, Path logs, Pool pool, Curl curl, Duration patience) {
        this.pool = pool;
        this.curl = curl;
        this.patience = patience;
        places.forEach(place -> culprits.put(place.name(), new Culprits(place, logs.resolve(place.name() + ".log"))));
    }

    void begin() {
        var _ = clock.scheduleAtFixedRate(
                () -> culprits.values().forEach(Culprits::look), 100, 100, TimeUnit.MILLISECONDS);
    }

    /// Hears what came too late once more, and says all that was found.
    Findings end() {
        askAgain();
        culprits.values().forEach(culprit -> culprit.findings(curl).forEach(findings::add));
        pages.missing(curl).forEach(findings::add);
        return findings;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /// Sends a request whose answer counts, however late it is.
    void strictly(Draft draft, Wire wire) {
        judge(draft, hear(draft, wire));
    }

    /// Sends a request that is asked again at the end if its answer is late.
    void patiently(Draft draft, Wire wire) {
        Heard heard = hear(draft, wire);
        if (heard instanceof Heard.Late) {
            late.add(draft);
        } else {
            judge(draft, heard);
        }
    }

    /// Sends bytes that may be no request, and again at the end if nothing came of them in time.
    void odd(Place place, Oddity oddity) {
        Odd odd = new Odd(place, oddity);
        Heard heard = hear(odd);
        if (heard instanceof Heard.Late) {
            lateOddities.add(odd);
        } else {
            judge(odd, heard);
        }
    }

    private static Heard hear(Odd odd) {
        Oddity oddity = odd.oddity();
        try (Wire wire = Wire.to(odd.place())) {
            return wire.sendPatiently(oddity.parts(), oddity.pause(), oddity.patience());
        }
    }

    // A 503 that says when to come back is held to it: only one that breaks its word counts.
    private Heard hear(Draft draft, Wire wire) {
        Call call = draft.call();
        Objects.requireNonNull(culprits.get(call.place().name())).sent(call);
        return wire.sendPatiently(call);
    }

    /// Asks again, one after the other, for what was late while many asked: a machine that is too small for all of them
    /// at once is not what is looked for, only what is late then as well.
    private void askAgain() {
        Map<Operation, Heard> hanging = new HashMap<>();
        for (Draft draft : late) {
            Heard heard = hanging.containsKey(draft.operation) ? hanging.get(draft.operation) : alone(draft);
            if (heard instanceof Heard.Late) {
                hanging.put(draft.operation, heard);
            }
            judge(draft, heard);
        }
        lateOddities.stream().distinct().forEach(odd -> judge(odd, hear(odd)));
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
            pages.heard(call.place(), answer);
        }
        findings.asked(call.place().name() + " " + draft.operation.name(), status(heard));
        for (Judge.Complaint complaint : Judge.complaints(draft, heard)) {
            findings.add(new Finding(complaint.kind(), complaint.what(), curl.of(call)));
        }
    }

    private void judge(Odd odd, Heard heard) {
        findings.asked("raw", status(heard));
        for (Judge.Complaint complaint : Judge.complaints(odd.place().name(), odd.oddity(), heard)) {
            findings.add(new Finding(
                    complaint.kind(),
                    complaint.what(),
                    curl.of(odd.place(), odd.oddity().parts())));
        }
    }

    private static int status(Heard heard) {
        return heard instanceof Heard.Answer answer ? answer.status() : 0;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

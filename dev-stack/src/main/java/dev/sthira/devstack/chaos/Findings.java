package dev.sthira.devstack.chaos;

import dev.sthira.devstack.chaos.Practised.Acknowledged;
import dev.sthira.devstack.topic.Published;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is wrong with what was told, measured against what was promised.
final class Findings {

    final List<String> lost = new ArrayList<>();
    final List<String> phantom = new ArrayList<>();
    final List<String> outOfOrder = new ArrayList<>();
    private int events;
    private int repeats;

    /// Looks at one session.
    ///
    /// @param told all its records, repeats included, in the order of the topic
    void look(Practised session, List<Published> told) {
        Map<String, Published> once = new LinkedHashMap<>();
        for (Published record : told) {
            Published first = once.putIfAbsent(record.id(), record);
            if (first != null) {
                repeats++;
                if (!first.body().equals(record.body())) {
                    phantom.add("%s: %s was told again in other words".formatted(session.id, line(first)));
                }
            }
        }
        events += once.size();
        commands(session);
        order(session, List.copyOf(once.values()));
        compare(session, once.values().stream().map(Findings::line).toList());
    }

    /// The same words as the oracle's.
    private static String line(Published event) {
        String pose = event.segment() == null || !event.type().startsWith("pose-")
                ? ""
                : (" " + event.segment() + " " + event.outcome()).stripTrailing();
        return "%d %s %s%s".formatted(event.number(), event.type(), event.at(), pose);
    }

    /// Nobody else commands this session, so its versions are 1, 2, 3 …
    private void commands(Practised session) {
        int version = 0;
        for (Acknowledged entry : session.log()) {
            if (entry.version() != ++version) {
                phantom.add("%s: the answer to %s is version %d, not %d"
                        .formatted(session.id, entry.command(), entry.version(), version));
                return;
            }
        }
    }

    private void order(Practised session, List<Published> firsts) {
        for (int i = 0; i < firsts.size(); i++) {
            if (firsts.get(i).number() != i) {
                outOfOrder.add("%s: number %d stands where %d belongs"
                        .formatted(session.id, firsts.get(i).number(), i));
                return;
            }
        }
    }

    private void compare(Practised session, List<String> told) {
        List<String> expected = Oracle.expects(session.plan, session.log());
        difference(session, expected, told, lost);
        difference(session, told, expected, phantom);
    }

    private static void difference(Practised session, List<String> these, List<String> without, List<String> into) {
        Set<String> known = new HashSet<>(without);
        these.stream().filter(line -> !known.contains(line)).forEach(line -> into.add(session.id + ": " + line));
    }

    /// Holds what a screen was shown against the topic.
    void look(Watcher watcher, List<Published> told) {
        if (!watcher.isOver()) {
            lost.add("%s: a screen was never shown the end".formatted(watcher.session));
        }
        Map<Long, String> bodies = new LinkedHashMap<>();
        told.forEach(record -> bodies.put(record.number(), record.body()));
        int last = -1;
        for (Watcher.Seen seen : watcher.seen()) {
            if (last >= 0 && seen.number() != last + 1) {
                lost.add("%s: a screen saw %d behind %d".formatted(watcher.session, seen.number(), last));
            }
            if (!seen.json().equals(bodies.get((long) seen.number()))) {
                phantom.add("%s: a screen was shown another %d than the topic has"
                        .formatted(watcher.session, seen.number()));
            }
            last = seen.number();
        }
    }

    boolean none() {
        return lost.isEmpty() && phantom.isEmpty() && outOfOrder.isEmpty();
    }

    String reach() {
        return "%d events, %d told again.".formatted(events, repeats);
    }
}

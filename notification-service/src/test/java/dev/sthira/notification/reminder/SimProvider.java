package dev.sthira.notification.reminder;

import dev.sthira.kit.simulation.Violation;
import dev.sthira.kit.simulation.WorldTime;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.DispatchByHand.Claimed;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Outcome;
import dev.sthira.notification.message.Parcel;
import dev.sthira.notification.message.Transport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All push services and mail servers of the world: what they take, what they answer, and what nobody hears. It knows
/// what each device and mailbox got, and holds every call against what is promised.
final class SimProvider {
    private final SimSql sql;
    private final SimTime time;
    private final Map<UUID, List<Call>> calls = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final List<Shown> shown = new ArrayList<>();
    private Faults faults;
    private long hash = 17;
    private int count;

    SimProvider(SimSql sql, SimTime time, Faults faults) {
        this.sql = sql;
        this.time = time;
        this.faults = faults;
    }

    /// A notification on a screen.
    record Shown(String key, List<Note.Action> actions) {}

    void heal() {
        faults = Faults.NONE;
    }

    long hash() {
        return hash;
    }

    int count() {
        return count;
    }

    List<Shown> shown() {
        return shown;
    }

    /// Whether this message arrived.
    boolean took(UUID message) {
        return calls.getOrDefault(message, List.of()).stream().anyMatch(call -> call.taken);
    }

    Call calls(Claimed claimed, InstantSource clock) {
        return new Call(claimed, clock);
    }

    /// One hand-over.
    final class Call implements Transport {
        private final Claimed claimed;
        private final InstantSource clock;
        private long latency;
        private boolean taken;
        private boolean isHeard;
        private Outcome heard = new Outcome.Lost("nobody has heard");
        private Instant heardAt = Instant.MIN;
        private int steps;

        private Call(Claimed claimed, InstantSource clock) {
            this.claimed = claimed;
            this.clock = clock;
        }

        long latency() {
            return latency;
        }

        @Override
        public Channel channel() {
            return claimed.channel();
        }

        @Override
        public Outcome send(Parcel parcel) {
            var earlier = calls.computeIfAbsent(parcel.id(), _ -> new ArrayList<>());
            judge(earlier);
            earlier.add(this);
            var outcome = answer();
            if (outcome instanceof Outcome.Later || outcome instanceof Outcome.Lost) {
                time.waits(latency);
            }
            count++;
            hash = hash * 31 + time.now();
            hash = hash * 31 + (claimed.key() + claimed.channel() + outcome.word() + taken).hashCode();
            if (taken && parcel.content() instanceof Note note) {
                shown.add(new Shown(claimed.key(), note.actions()));
            }
            return outcome;
        }

        private Outcome answer() {
            latency = time.random.nextLong(5, 200) * WorldTime.MILLISECOND;
            if (!time.chance(faults.answers())) {
                taken = true;
                return new Outcome.Accepted();
            }
            if (time.chance(faults.slow())) {
                taken = true;
                latency = time.random.nextLong(40, 120) * WorldTime.SECOND;
                time.reached(Place.ANSWER_AFTER_THE_CLAIM_RAN_OUT);
                return new Outcome.Accepted();
            }
            return switch (time.random.nextInt(8)) {
                case 0, 1 -> {
                    taken = time.random.nextBoolean();
                    latency = 5 * WorldTime.SECOND;
                    time.reached(Place.ANSWER_LOST);
                    yield new Outcome.Lost("no-answer");
                }
                case 2 -> new Outcome.Refused("no");
                case 3 -> new Outcome.Gone("gone");
                default ->
                    new Outcome.Later(
                            "busy",
                            Duration.ofSeconds(List.of(0, 0, 30, 600, 7_200).get(time.random.nextInt(5))));
            };
        }

        /// What is known of a call once its result is written.
        ///
        /// @param word what is written
        void heard(Outcome outcome, String word, Instant at) {
            isHeard = sql.quietly(() -> sql.any(
                    "select 1 from attempt where message = ? and number = ? and outcome = ?",
                    claimed.parcel().id(),
                    claimed.attempt(),
                    word));
            heard = outcome;
            heardAt = at;
            steps = time.steps();
            if (isHeard && outcome instanceof Outcome.Gone) {
                gone.add(claimed.key());
                time.reached(Place.TARGET_GONE);
            }
            if (isHeard
                    && outcome instanceof Outcome.Later(var _, var wait)
                    && wait.compareTo(Duration.ofHours(1)) > 0) {
                time.reached(Place.RETRY_AFTER_BEYOND_THE_DEADLINE);
            }
        }

        private boolean isUnknown() {
            return !isHeard || heard instanceof Outcome.Lost;
        }

        private void judge(List<Call> earlier) {
            if (gone.contains(claimed.key())) {
                throw new Violation("%s is gone, and something went there", claimed.key());
            }
            int unknown = 0;
            for (var call : earlier) {
                if (call.isUnknown()) {
                    unknown++;
                } else if (call.heard instanceof Outcome.Later(var _, var wait)) {
                    judgeWait(call, wait);
                } else {
                    throw new Violation("%s was %s, and went out again", claimed, call.heard.word());
                }
            }
            if (unknown > (claimed.channel() == Channel.PUSH ? 1 : 0)) {
                throw new Violation("%s went out again after %d unknown outcomes", claimed, unknown);
            }
            if (unknown > 0) {
                time.reached(Place.PUSH_POSTED_AGAIN);
            }
            judgeTime();
        }

        /// Clocks of two nodes may be four seconds apart.
        private void judgeWait(Call call, Duration wait) {
            if (call.steps == time.steps() && clock.instant().plusSeconds(4).isBefore(call.heardAt.plus(wait))) {
                throw new Violation("%s went out %s after %s", claimed, clock.instant(), call.heardAt.plus(wait));
            }
            if (wait.isPositive()) {
                time.reached(Place.RETRY_AFTER_HEEDED);
            }
        }

        private void judgeTime() {
            var due = sql.quietly(() -> sql.first(
                    "select o.at, r.grace_minutes from occurrence o join reminder r on r.id = o.reminder where o.id = ?",
                    row -> new Due(row.instant("at"), row.integerOrNull("grace_minutes")),
                    UUID.fromString(claimed.cause())));
            var now = clock.instant();
            due.ifPresent(one -> {
                var last = one.at().plus(one.grace() == null ? SimSettings.GRACE : Duration.ofMinutes(one.grace()));
                if (!now.isBefore(last) || time.steps() == 0 && now.isBefore(one.at())) {
                    throw new Violation("%s of %s went out at %s", claimed, one.at(), now);
                }
            });
        }
    }

    private record Due(Instant at, @Nullable Integer grace) {}
}

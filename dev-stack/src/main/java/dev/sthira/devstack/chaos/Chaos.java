package dev.sthira.devstack.chaos;

import dev.sthira.devstack.launch.Ground;
import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.launch.Settings;
import dev.sthira.devstack.topic.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `./sthira chaos sessions`: live sessions while what they stand on is hurt.
public final class Chaos {

    private static final Duration CALM = Duration.ofSeconds(4);
    private static final int SHOWN = 20;

    private Chaos() {}

    /// Runs on processes of its own, which are gone afterwards.
    ///
    /// @param churn only instances that join and leave
    /// @param quick each fault once, for seconds; otherwise as the fault matrix has it
    /// @param seed of what is hurt when, and of what people do
    /// @return 0 if nothing was lost, made up or told out of order, 1 otherwise
    public static int run(Settings settings, boolean churn, boolean quick, long seed) {
        List<Fault> faults = churn ? Faults.CHURN : Faults.ALL;
        Notices notices = Notices.onStandardOutput();
        try (Ground ground = Ground.apart(settings.root())) {
            notices.say("Starting two instances of session-service; seed %d.".formatted(seed));
            try (World world = World.start(ground, seed)) {
                return new Chaos.Run(world, faults, new Pace(quick), notices, seed).verdict()
                        ? 0
                        : keep(ground, notices);
            } catch (Exception halted) {
                keep(ground, notices);
                throw halted;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException halted) {
            throw halted;
        } catch (Exception halted) {
            throw new IllegalStateException(halted);
        }
    }

    private static int keep(Ground ground, Notices notices) {
        ground.keepLogs();
        notices.say("The logs are in %s".formatted(ground.settings().logs()));
        return 1;
    }

    /// A fault and what came of it.
    private record Row(Fault fault, int injections, int acknowledged, Instant from, Instant until) {}

    /// One run.
    private record Run(World world, List<Fault> faults, Pace pace, Notices notices, long seed) {

        boolean verdict() throws Exception {
            Crowd crowd = Crowd.gather(world, seed);
            List<Row> rows = new ArrayList<>();
            Thread.sleep(CALM);
            for (Fault fault : faults) {
                rows.add(inflict(fault, crowd));
            }
            crowd.goHome();
            Map<String, List<Published>> told = crowd.awaitTheLastEvents();
            return report(rows, crowd, told);
        }

        private Row inflict(Fault fault, Crowd crowd) throws Exception {
            int before = crowd.acknowledged();
            Instant from = Instant.now();
            int injections = fault.happen(world, pace);
            world.awaitReady();
            Thread.sleep(CALM);
            Instant until = Instant.now();
            // What is due at the very end of it is told in this calm, before the next fault can hold it up.
            Thread.sleep(CALM);
            notices.say("  %s".formatted(fault.name()));
            return new Row(fault, injections, crowd.acknowledged() - before, from, until);
        }

        private boolean report(List<Row> rows, Crowd crowd, Map<String, List<Published>> told) {
            Findings findings = new Findings();
            crowd.sessions().forEach(session -> findings.look(session, told.getOrDefault(session.id, List.of())));
            crowd.watchers().forEach(watcher -> findings.look(watcher, told.getOrDefault(watcher.session, List.of())));
            notices.say("%n%-4s %-32s %10s %14s %16s"
                    .formatted("row", "fault", "injections", "acknowledged", "latest event"));
            rows.forEach(row -> notices.say(line(row, told)));
            say(findings);
            notices.say("%d sessions, %d screens, %s"
                    .formatted(crowd.sessions().size(), crowd.watchers().size(), findings.reach()));
            notices.say("chaos: %d faults, %d kills, %d acknowledged, %d lost, %d phantom, %d out of order"
                    .formatted(
                            rows.size(),
                            kills(rows),
                            crowd.acknowledged(),
                            findings.lost.size(),
                            findings.phantom.size(),
                            findings.outOfOrder.size()));
            return findings.none();
        }

        private void say(Findings findings) {
            Stream.of(findings.lost, findings.phantom, findings.outOfOrder)
                    .flatMap(list -> list.stream().limit(SHOWN))
                    .forEach(notices::say);
        }

        private static int kills(List<Row> rows) {
            return rows.stream()
                    .filter(row -> row.fault().kills())
                    .mapToInt(Row::injections)
                    .sum();
        }

        private static String line(Row row, Map<String, List<Published>> told) {
            Duration latest = told.values().stream()
                    .flatMap(List::stream)
                    .filter(event ->
                            event.at().isAfter(row.from()) && event.at().isBefore(row.until()))
                    .map(Published::lateness)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            return "%-4d %-32s %10d %14d %13.1f s"
                    .formatted(
                            row.fault().row(),
                            row.fault().name(),
                            row.injections(),
                            row.acknowledged(),
                            latest.toMillis() / 1000.0);
        }
    }
}

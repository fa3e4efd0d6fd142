package dev.sthira.notification.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How events are posted to the addresses of builders.
@ConfigMapping(prefix = "sthira.webhook")
interface WebhookSettings {
    /// How many addresses a person may have.
    @WithDefault("10")
    int mostOfPerson();

    /// How long to wait after each attempt; after one more than these an event has failed.
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> waits();

    /// How long an address rests at most that does not answer.
    @WithDefault("5m")
    Duration longestRest();

    /// After how long without anything arriving an address is turned off, and an event is not tried again.
    @WithDefault("72h")
    Duration patience();

    /// How long an address may take to answer.
    @WithDefault("15s")
    Duration answer();

    /// How long an old secret still signs beside the new one.
    @WithDefault("24h")
    Duration oldSecretKept();

    /// How many addresses are posted to at once.
    @WithDefault("16")
    int concurrency();

    /// How many events one address gets in a round, before others have their turn.
    @WithDefault("8")
    int round();

    /// How often is looked for what is due although nobody said so.
    @WithDefault("1s")
    Duration poll();

    /// How long what was posted is kept, to be posted again.
    @WithDefault("30d")
    Duration contentKept();

    /// How long it is known that something was posted, and how it ended.
    @WithDefault("90d")
    Duration kept();

    /// Ports of this machine that may be posted to in plain HTTP, where loopback is allowed. Only for dev-stack.
    Optional<Set<Integer>> loopbackPorts();

    default Waits schedule() {
        return new Waits(waits(), patience(), longestRest());
    }
}

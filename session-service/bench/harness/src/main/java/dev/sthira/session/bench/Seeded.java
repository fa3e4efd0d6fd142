package dev.sthira.session.bench;

/// Tables full of sessions that are under way, for a service that starts now.
///
/// @param published up to here, in microseconds, nothing is owed
record Seeded(Seeds seeds, long published) {
    private static final long MICROS_A_MILLI = 1_000;

    /// How long it takes from the first row to a service that is measured, in microseconds: about, and at most.
    private static final long SEEDING = 3_000_000;

    private static final long SEEDING_A_SESSION = 40;
    private static final long STARTING = 40_000_000;

    static Seeded now(Options options, SessionService service, ReferenceClass plan) {
        long begin = Held.micros() + SEEDING + options.sessions() * SEEDING_A_SESSION;
        long ahead = STARTING + options.warmUp().plus(options.run()).toNanos() / 1_000;
        var seeds = Seeds.of(options.sessions(), plan, begin, ahead);
        service.database().seed(seeds, plan);
        Held.sleep(Math.max(0, (begin - Held.micros()) / MICROS_A_MILLI));
        long published = Held.micros();
        service.database().begin(published);
        return new Seeded(seeds, published);
    }
}

package dev.sthira.session.metronome;

/// Mistakes in the very classes that run: a class of the product is compiled with one line changed, and the simulation
/// played with it.
enum Mutant {
    /// What is handed over counts as acknowledged.
    PUBLISHED_TOO_SOON("metronome/Shard", "last.acknowledged() ? last.through() : last.from()", "last.through()"),
    /// A shard takes the next change for known.
    CHANGE_PASSED_OVER(
            "metronome/Shard",
            "lastChange = Math.max(lastChange, changed.change())",
            "lastChange = Math.max(lastChange, changed.change() + 1)"),
    /// A session that nobody understands is left where it is, and goes on as if nothing had been commanded.
    PLAYS_ON_WITHOUT_UNDERSTANDING("metronome/Metronome", "shard.leave(changed.session());", ""),
    /// One that was left behind is told from where its shard is.
    CATCHES_UP_WITH_NOTHING("metronome/Shard", "if (changed.toldUntil() == null) {", "if (true) {"),
    /// One that was left behind counts as level with its shard though it broke on the way.
    LEVEL_THOUGH_BROKEN("metronome/Shard", "leave(session.id());", "forget(session);"),
    /// The next batch does not wait for the one before it.
    DOES_NOT_WAIT("metronome/Metronome", "if (shard.waitsForKafka()) {", "if (false) {"),
    /// What failed is not read again.
    NEVER_RELOADS("metronome/Metronome", "if (shard.failed()) {", "if (false) {"),
    /// A session follows its plan though a command lies ahead.
    FOLLOWS_PAST_A_COMMAND("metronome/LiveSession", "&& !whole.hasCommandsAhead()", ""),
    /// … or though it has been elsewhere, and its visits count.
    FORGETS_ITS_VISITS("metronome/LiveSession", "&& onTheWay.tally().visits().equals(Visits.STRAIGHT)", ""),
    /// What is told already is passed over, and a little more.
    SKIPS_TOO_FAR(
            "metronome/LiveSession",
            "while (due <= until && !over()) {",
            "while (due <= until + 900_000 && !over()) {"),
    /// Rows of two sessions that changed one after the other run together.
    ROWS_RUN_TOGETHER("metronome/ChangedRows", "!session.session().equals(id)", "session.log().isEmpty()"),
    /// An acknowledgement is taken for one though it says that it failed.
    FAILURE_ACKNOWLEDGED("metronome/Publisher", "if (failure == null) {", "if (true) {"),
    /// A batch that fails says so to nobody.
    FAILURE_KEPT_QUIET("metronome/Publisher", "batch.fail();", ""),
    /// A command on a boundary comes before it.
    COMMAND_BEFORE_ITS_BOUNDARY(
            "session/Playhead", "log.get(played).at().isBefore(boundary)", "!log.get(played).at().isAfter(boundary)"),
    /// A command known already is played again.
    COMMAND_PLAYED_TWICE("session/Playhead", "if (entry.version() <= version) {", "if (entry.version() < version) {"),
    /// A command may take effect in what is sealed.
    COMMAND_IN_THE_PAST(
            "session/Commanding", "latest(found.cursor().plusNanos(1_000), last(session))", "last(session)"),
    /// A pause is cut to whole milliseconds.
    PAUSE_CUT(
            "session/Moves",
            "Duration.between(paused.since(), at);",
            "Duration.ofMillis(Duration.between(paused.since(), at).toMillis());"),
    /// A screen is told what it knows already from where its stream began.
    TOLD_WHAT_IT_KNOWS(
            "live/Resumption",
            "return last.compareAndSet(event.number() - 1, event.number());",
            "last.set(event.number()); return true;"),
    /// One that comes back gets the last event that it saw once more.
    SHOWN_TWICE("live/Resumption", ".skip(known.orElse(number()) + 1L)", ".skip(known.orElse(number()))");

    /// Without package and suffix.
    final String name;

    final String line;
    final String instead;

    Mutant(String name, String line, String instead) {
        this.name = name;
        this.line = line;
        this.instead = instead;
    }
}

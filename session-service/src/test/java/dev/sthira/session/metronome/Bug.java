package dev.sthira.session.metronome;

/// Mistakes that somebody could have made; a simulation that does not find each of them proves nothing.
enum Bug {
    NONE,
    /// A tick does not wait for commands that are under way.
    SEALS_WITHOUT_LOCK,
    /// A command may take effect in what is sealed, once the clock has gone back.
    COMMAND_IGNORES_CURSOR,
    /// … or because instants are cut to milliseconds.
    INSTANT_CUT_TO_MILLISECONDS,
    /// … or because the clock of the node that it came to is believed.
    COMMAND_BY_THE_NODES_CLOCK,
    /// The cursor follows a clock that goes back.
    CURSOR_GOES_BACK,
    /// A tick does not write down how far it has sealed.
    CURSOR_NOT_WRITTEN,
    /// Who has lost a shard goes on sealing it.
    NO_FENCE,
    /// What is handed over counts as published.
    PUBLISHED_WHEN_HANDED_OVER,
    /// The acknowledgement of one record counts for its batch.
    FIRST_ACKNOWLEDGEMENT_COUNTS_FOR_ALL,
    /// The next batch leaves before the one before it has arrived.
    TWO_BATCHES_UNDER_WAY,
    /// A new owner goes on from the cursor.
    TAKES_OVER_FROM_THE_CURSOR,
    /// Who gives a shard back says that all of it is published.
    GIVES_BACK_TOO_MUCH,
    /// A session is closed when it is over, though its end is not told yet.
    CLOSED_BEFORE_TOLD,
    /// A change is read without its newest command.
    LOG_OLDER_THAN_ITS_CHANGE,
    /// A command does not mark its session as changed.
    COMMAND_IS_NO_CHANGE,
    /// What is late is told as of now.
    LATE_EVENTS_ARE_RETIMED,
    /// An event that is told again has another id.
    ANOTHER_ID_EACH_TIME,
    /// A tick publishes a little ahead, so that nothing is late.
    PUBLISHES_AHEAD,
    /// Nobody remembers how far a session is told that its shard goes on without.
    LEFT_BEHIND_AND_FORGOTTEN,
    /// A command is answered before it is committed.
    ANSWERED_BEFORE_COMMIT,
    /// The answer to a command is kept before it is committed.
    KEY_KEPT_BEFORE_COMMIT,
    /// Each node knows only the keys that came to it.
    KEYS_KNOWN_TO_ONE_NODE,
    /// A stream reads the session before it watches it.
    SCREEN_READS_BEFORE_IT_WATCHES
}

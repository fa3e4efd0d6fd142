package dev.sthira.session.practice;

import dev.sthira.kit.database.DatabaseTrouble;

/// Trouble that passes: a database that is away, locked or full. The same record is worth another try.
final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    private DatabaseAway(RuntimeException cause) {
        super("the database takes nothing right now", cause);
    }

    /// The failure itself, or this where it will pass.
    static RuntimeException orLasting(RuntimeException failure) {
        return DatabaseTrouble.passes(failure) ? new DatabaseAway(failure) : failure;
    }
}

package dev.sthira.catalog.file;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/// What the loading of files has to do with the state of sequences: those of the installation are everybody's.
@ApplicationScoped
class SequenceStates {
    private static final long LOCK = 0x5354_4849_5241L;

    private final Sql database;
    private final InstantSource clock;

    SequenceStates(Sql database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Waits until no other instance loads, until the end of this transaction; what is loaded may take its time to be
    /// looked at before it is kept.
    void beFirst() {
        var _ = database.any("select pg_advisory_xact_lock(?)", LOCK);
        var _ = database.any("select set_config('idle_in_transaction_session_timeout', '10min', true)");
    }

    /// Waits until nobody else changes the catalog, until the end of this transaction.
    void takeTurn() {
        var _ = database.any("select number from catalog_change for update");
    }

    long changes() {
        return database.list("select number from catalog_change", Row::number).getFirst();
    }

    void announce() {
        database.update("update catalog_change set number = number + 1");
    }

    /// There is a new edition of this sequence; an editor's withdrawal stands.
    void added(String slug) {
        var now = clock.instant();
        database.update("""
            insert into sequence_state (slug, visibility, change, changed_at, created_at)
            values (?, 'published', 1, ?, ?)
            on conflict (slug) do update set change = sequence_state.change + 1, changed_at = excluded.changed_at,
                request_id = null, traceparent = null
            where sequence_state.withdrawn_by is null and sequence_state.owner is null
            """, slug, now, now);
    }
}

package dev.sthira.catalog.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;

/// What the loading of files has to do with the state of sequences: those of the installation are everybody's.
@ApplicationScoped
class SequenceStates {
    private final EntityManager database;
    private final InstantSource clock;

    SequenceStates(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Waits until nobody else changes the catalog, until the end of this transaction.
    void takeTurn() {
        database.createNativeQuery("select number from catalog_change for update")
                .getSingleResult();
    }

    long changes() {
        return ((Number) database.createNativeQuery("select number from catalog_change")
                        .getSingleResult())
                .longValue();
    }

    void announce() {
        database.createNativeQuery("update catalog_change set number = number + 1")
                .executeUpdate();
    }

    /// There is a new edition of this sequence; an editor's withdrawal stands.
    void added(String slug) {
        database.createNativeQuery("""
                        insert into sequence_state (slug, visibility, change, changed_at, created_at)
                        values (:slug, 'published', 1, :now, :now)
                        on conflict (slug) do update set change = sequence_state.change + 1, changed_at = excluded.changed_at
                        where sequence_state.withdrawn_by is null and sequence_state.owner is null
                        """)
                .setParameter("slug", slug)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}

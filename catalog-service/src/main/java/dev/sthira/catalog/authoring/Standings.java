package dev.sthira.catalog.authoring;

import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of sequences: who sees what is said here, in SQL, and nowhere else.
@ApplicationScoped
class Standings {
    // Parameters: subject, fingerprint of the link, whether an editor asks.
    private static final String VISIBLE = """
        ((t.visibility = 'published' and t.withdrawn_by is null)
         or t.owner = cast(? as text)
         or (t.link_hash = cast(? as text) and t.withdrawn_by is null)
         or (t.owner is null and ?))\
        """;

    // Parameters: subject, whether an editor asks. Earlier editions of a person's sequence are that person's business.
    private static final String HISTORY_VISIBLE =
            " (t.owner = cast(? as text) or (t.owner is null and (t.withdrawn_by is null or ?)))";

    private static final String NEWEST = """
        select t.slug, t.owner, t.visibility, t.withdrawn_by, e.version, e.fingerprint, e.document, e.added_at
        from sequence_state t
        join lateral (select * from sequence s where s.slug = t.slug order by s.version desc limit 1) e on true
        where\
        """;

    private final Sql database;
    private final InstantSource clock;

    Standings(Sql database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Standing> visible(String slug, Viewer viewer) {
        if (!Slugs.possible(slug)) {
            return Optional.empty();
        }
        return database.first(
                NEWEST + " t.slug = ? and" + VISIBLE,
                Standing::of,
                slug,
                Persons.id(viewer.person()),
                viewer.linkHash(),
                viewer.editor());
    }

    Optional<Standing> byLink(String linkHash) {
        return database.first(NEWEST + " t.link_hash = ? and t.withdrawn_by is null", Standing::of, linkHash);
    }

    /// A person's own sequences that are not withdrawn, in the order of their slugs.
    List<Standing> own(Person owner, String after, int limit) {
        return database.list(
                NEWEST + " t.owner = ? and t.withdrawn_by is null and t.slug collate \"C\" > ?"
                        + " order by t.slug collate \"C\" limit ?",
                Standing::of,
                owner.id(),
                after,
                limit);
    }

    int countOwn(Person owner) {
        return database.list(
                        "select count(*) from sequence_state where owner = ? and withdrawn_by is null",
                        Row::number,
                        owner.id())
                .getFirst();
    }

    boolean taken(String slug) {
        return database.any("select 1 from sequence_state where slug = ?", slug);
    }

    /// Editions of a sequence whose history the viewer may read, newest first.
    List<SavedEdition> editions(String slug, Viewer viewer, int before, int limit) {
        if (!Slugs.possible(slug)) {
            return List.of();
        }
        return database.list(
                "select e.* from sequence e join sequence_state t on t.slug = e.slug where e.slug = ? and e.version <"
                        + " ? and"
                        + HISTORY_VISIBLE + " order by e.version desc limit ?",
                SavedEdition::of,
                slug,
                before,
                Persons.id(viewer.person()),
                viewer.editor(),
                limit);
    }

    Optional<SavedEdition> edition(String slug, int version, Viewer viewer) {
        return editions(slug, viewer, version == Integer.MAX_VALUE ? version : version + 1, 1).stream()
                .filter(edition -> edition.version() == version)
                .findFirst();
    }

    /// Numbers of the editions a viewer may have of a sequence they see, rising: all, or the newest alone.
    List<Integer> versions(Standing sequence, Viewer viewer) {
        var all = versions(sequence.slug(), viewer);
        return all.isEmpty() ? List.of(sequence.version()) : all;
    }

    /// Numbers of the editions whose history the viewer may read, rising.
    List<Integer> versions(String slug, Viewer viewer) {
        return !Slugs.possible(slug)
                ? List.of()
                : database.list(
                        "select e.version from sequence e join sequence_state t on t.slug = e.slug where e.slug = ? and"
                                + HISTORY_VISIBLE + " order by e.version",
                        Row::number,
                        slug,
                        Persons.id(viewer.person()),
                        viewer.editor());
    }

    void add(String slug, @Nullable Person owner, Visibility visibility) {
        Instant now = clock.instant();
        var origin = Origin.current();
        database.update(
                """
                insert into sequence_state (slug, owner, visibility, change, changed_at, created_at, request_id, traceparent)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                slug,
                Persons.id(owner),
                visibility.word(),
                visibility == Visibility.PUBLISHED ? 1 : 0,
                now,
                now,
                origin.requestId(),
                origin.traceparent());
    }

    void addEdition(
            String table, String slug, int version, Written written, @Nullable Person author, @Nullable String note) {
        database.update(
                "insert into %s (slug, version, fingerprint, document, added_at, author, note) values (?, ?, ?, ?, ?, ?, ?)"
                        .formatted(table),
                slug,
                version,
                written.fingerprint(),
                written.document(),
                clock.instant(),
                Persons.id(author),
                note);
    }

    void show(String slug, Visibility visibility, @Nullable String linkHash) {
        database.update(
                "update sequence_state set visibility = ?, link_hash = ?, withdrawn_by = null where slug = ?",
                visibility.word(),
                linkHash,
                slug);
    }

    void withdraw(String slug, Person by) {
        database.update("update sequence_state set withdrawn_by = ? where slug = ?", by.id(), slug);
    }

    /// What everybody sees of this sequence is another thing now.
    void changed(String slug) {
        var origin = Origin.current();
        database.update(
                "update sequence_state set change = change + 1, changed_at = ?, request_id = ?, traceparent = ? where slug = ?",
                clock.instant(),
                origin.requestId(),
                origin.traceparent(),
                slug);
    }
}

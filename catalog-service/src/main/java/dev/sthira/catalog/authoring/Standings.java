package dev.sthira.catalog.authoring;

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
              or (t.owner is null and ?))""";

    // Parameters: subject, whether an editor asks. Earlier editions of a person's sequence are that person's business.
    private static final String HISTORY_VISIBLE =
            " (t.owner = cast(? as text) or (t.owner is null and (t.withdrawn_by is null or ?)))";

    private static final String NEWEST = """
            select t.slug, t.owner, t.visibility, t.withdrawn_by, e.version, e.fingerprint, e.document, e.added_at
            from sequence_state t
            join lateral (select * from sequence s where s.slug = t.slug order by s.version desc limit 1) e on true
            where""";

    private final Database database;
    private final InstantSource clock;

    Standings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Standing> visible(String slug, Viewer viewer) {
        if (!Slugs.possible(slug)) {
            return Optional.empty();
        }
        return database.first(
                Standing::of,
                NEWEST + " t.slug = ? and" + VISIBLE,
                slug,
                viewer.subject(),
                viewer.linkHash(),
                viewer.editor());
    }

    Optional<Standing> byLink(String linkHash) {
        return database.first(Standing::of, NEWEST + " t.link_hash = ? and t.withdrawn_by is null", linkHash);
    }

    /// A person's own sequences that are not withdrawn, in the order of their slugs.
    List<Standing> own(String owner, String after, int limit) {
        return database.list(
                Standing::of,
                NEWEST + " t.owner = ? and t.withdrawn_by is null and t.slug collate \"C\" > ?"
                        + " order by t.slug collate \"C\" limit ?",
                owner,
                after,
                limit);
    }

    int countOwn(String owner) {
        return database.list(
                        row -> row.getInt(1),
                        "select count(*) from sequence_state where owner = ? and withdrawn_by is null",
                        owner)
                .getFirst();
    }

    boolean taken(String slug) {
        return !database.list(row -> 1, "select 1 from sequence_state where slug = ?", slug)
                .isEmpty();
    }

    /// The sequence made by this request before, with the fingerprint of that request.
    Optional<Requested> requested(String owner, String key) {
        return database.first(
                row -> new Requested(row.getString("slug"), row.getString("request_hash")),
                "select slug, request_hash from sequence_state where owner = ? and request_key = ?",
                owner,
                key);
    }

    /// What a request with a key made.
    record Requested(String slug, String hash) {}

    /// Editions of a sequence whose history the viewer may read, newest first.
    List<SavedEdition> editions(String slug, Viewer viewer, int before, int limit) {
        if (!Slugs.possible(slug)) {
            return List.of();
        }
        return database.list(
                SavedEdition::of,
                "select e.* from sequence e join sequence_state t on t.slug = e.slug where e.slug = ? and e.version < ? and"
                        + HISTORY_VISIBLE + " order by e.version desc limit ?",
                slug,
                before,
                viewer.subject(),
                viewer.editor(),
                limit);
    }

    Optional<SavedEdition> edition(String slug, int version, Viewer viewer) {
        return editions(slug, viewer, version == Integer.MAX_VALUE ? version : version + 1, 1).stream()
                .filter(edition -> edition.version() == version)
                .findFirst();
    }

    void add(
            String slug,
            @Nullable String owner,
            Visibility visibility,
            @Nullable String requestKey,
            @Nullable String requestHash) {
        Instant now = clock.instant();
        database.update(
                """
                insert into sequence_state
                    (slug, owner, visibility, request_key, request_hash, change, changed_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                slug,
                owner,
                visibility.word(),
                requestKey,
                requestHash,
                visibility == Visibility.PUBLISHED ? 1 : 0,
                now,
                now);
    }

    void addEdition(
            String table, String slug, int version, Written written, @Nullable String author, @Nullable String note) {
        database.update(
                "insert into %s (slug, version, fingerprint, document, added_at, author, note) values (?, ?, ?, ?, ?, ?, ?)"
                        .formatted(table),
                slug,
                version,
                written.fingerprint(),
                written.document(),
                clock.instant(),
                author,
                note);
    }

    void show(String slug, Visibility visibility, @Nullable String linkHash, @Nullable String withdrawnBy) {
        database.update(
                "update sequence_state set visibility = ?, link_hash = ?, withdrawn_by = ? where slug = ?",
                visibility.word(),
                linkHash,
                withdrawnBy,
                slug);
    }

    void withdraw(String slug, @Nullable String by) {
        database.update("update sequence_state set withdrawn_by = ? where slug = ?", by, slug);
    }

    /// What everybody sees of this sequence is another thing now.
    void changed(String slug) {
        database.update(
                "update sequence_state set change = change + 1, changed_at = ? where slug = ?", clock.instant(), slug);
    }
}

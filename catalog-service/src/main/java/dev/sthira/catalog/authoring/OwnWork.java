package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person has written: their own sequences with all editions, and what they edited of the shared catalog.
///
/// Erased, what nobody else sees is gone. What they published stays in its newest edition, and edits of the shared
/// catalog stay, both by nobody.
@Singleton
class OwnWork implements PersonalData {
    // No token has such a subject.
    private static final String ERASED = "(erased)";

    private static final String SEEN_BY_NOBODY_ELSE =
            " owner = ? and (visibility <> 'published' or withdrawn_by is not null) and told = change";

    private final Sql sql;
    private final Documents documents;

    OwnWork(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /// An edition of one's own sequence.
    record OwnEdition(
            String slug,
            int version,
            String visibility,
            boolean withdrawn,
            Instant savedAt,
            @Nullable String note,
            JsonNode document) {}

    /// An edition of something all share.
    record CatalogEdit(
            String kind,
            String slug,
            int version,
            Instant savedAt,
            @Nullable String note) {
        static CatalogEdit of(Row row) throws SQLException {
            return new CatalogEdit(
                    row.text("kind"),
                    row.text("slug"),
                    row.integer("version"),
                    row.instant("added_at"),
                    row.textOrNull("note"));
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("pose", "sequence", "sequence_state");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("sequences", sequences(person), "catalogEdits", catalogEdits(person));
    }

    private List<OwnEdition> sequences(Person person) {
        return sql.list("""
                select e.slug, e.version, t.visibility, t.withdrawn_by, e.added_at, e.note, e.document
                from sequence e join sequence_state t on t.slug = e.slug
                where t.owner = ? order by e.slug, e.version
                """, this::ownEdition, person.id());
    }

    private OwnEdition ownEdition(Row row) throws SQLException {
        return new OwnEdition(
                row.text("slug"),
                row.integer("version"),
                row.text("visibility"),
                row.textOrNull("withdrawn_by") != null,
                row.instant("added_at"),
                row.textOrNull("note"),
                documents.tree(row.text("document")));
    }

    private List<CatalogEdit> catalogEdits(Person person) {
        return sql.list("""
                select 'pose' as kind, slug, version, added_at, note from pose where author = ?
                union all
                select 'sequence', e.slug, e.version, e.added_at, e.note
                from sequence e join sequence_state t on t.slug = e.slug
                where e.author = ? and t.owner is distinct from e.author
                order by kind, slug, version
                """, CatalogEdit::of, person.id(), person.id());
    }

    @Override
    public void erase(Person person) {
        var id = person.id();
        sql.update(
                "delete from sequence where slug in (select slug from sequence_state where" + SEEN_BY_NOBODY_ELSE + ")",
                id);
        sql.update("delete from sequence_state where" + SEEN_BY_NOBODY_ELSE, id);
        sql.update("""
                delete from sequence e using sequence_state t
                where t.slug = e.slug and t.owner = ?
                    and e.version < (select max(version) from sequence where slug = e.slug)
                """, id);
        sql.update("update sequence set author = ?, note = null where author = ?", ERASED, id);
        sql.update("update pose set author = ?, note = null where author = ?", ERASED, id);
        sql.update("update sequence_state set withdrawn_by = ? where withdrawn_by = ?", ERASED, id);
        sql.update("""
                update sequence_state set owner = ?, link_hash = null,
                    visibility = case visibility when 'link' then 'private' else visibility end
                where owner = ?
                """, ERASED, id);
    }
}

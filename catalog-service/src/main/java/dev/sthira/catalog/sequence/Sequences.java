package dev.sthira.catalog.sequence;

import dev.sthira.catalog.pose.Edition;
import dev.sthira.catalog.shelf.NewestEditions;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.SortedMap;

/// Every edition of every sequence, in the database.
@ApplicationScoped
public class Sequences implements PanacheRepositoryBase<SequenceEntity, Edition.Id> {

    private final Sql database;

    Sequences(Sql database) {
        this.database = database;
    }

    /// Slugs of the sequences whose newest edition was saved by a person.
    public Set<String> edited() {
        return Set.copyOf(database.list("""
            select slug from sequence edition
            where author is not null and version = (select max(version) from sequence where slug = edition.slug)
            """, Row::text));
    }

    /// The newest edition of each sequence that everybody may see, by slug.
    SortedMap<String, String> newest() {
        return NewestEditions.read(database, """
            select state.slug, edition.document from sequence_state state join lateral
                (select document from sequence where slug = state.slug order by version desc limit 1) edition on true
            where state.visibility = 'published' and state.withdrawn_by is null and state.slug collate "C" > ?
            order by state.slug collate "C" limit ?
            """);
    }
}

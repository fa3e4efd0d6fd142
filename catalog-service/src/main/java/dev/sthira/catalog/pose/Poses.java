package dev.sthira.catalog.pose;

import dev.sthira.catalog.shelf.NewestEditions;
import dev.sthira.kit.database.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;

/// Every edition of every pose, in the database.
@ApplicationScoped
public class Poses implements PanacheRepositoryBase<PoseEntity, Edition.Id> {

    private final Sql database;

    Poses(Sql database) {
        this.database = database;
    }

    /// The newest edition of each pose, by slug.
    SortedMap<String, String> newest() {
        return NewestEditions.read(database, """
            select edition.slug, edition.document from pose edition
            where edition.version = (select max(version) from pose other where other.slug = edition.slug)
                and edition.slug collate "C" > ?
            order by edition.slug collate "C" limit ?
            """);
    }
}

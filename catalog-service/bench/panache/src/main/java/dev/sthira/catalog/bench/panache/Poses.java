package dev.sthira.catalog.bench.panache;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// The newest edition of a pose, as an entity or as the two columns that are needed.
@ApplicationScoped
class Poses implements PanacheRepositoryBase<PoseEntity, PoseEntity.Id> {
    private static final String NEWEST = "id.slug = ?1 order by id.version desc";

    Optional<PoseEntity> newest(String slug) {
        return find(NEWEST, slug).page(0, 1).firstResultOptional();
    }

    Optional<Found> found(String slug) {
        return find(NEWEST, slug).project(Found.class).page(0, 1).firstResultOptional();
    }
}

package dev.sthira.catalog.pose;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Every edition of every pose, in the database.
@ApplicationScoped
public class Poses implements PanacheRepositoryBase<PoseEntity, Edition.Id> {

    /// The newest edition of each pose.
    List<PoseEntity> newest() {
        return list("""
                from PoseEntity edition
                where edition.id.version =
                    (select max(other.id.version) from PoseEntity other where other.id.slug = edition.id.slug)
                """);
    }
}

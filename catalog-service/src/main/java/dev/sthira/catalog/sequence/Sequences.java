package dev.sthira.catalog.sequence;

import dev.sthira.catalog.pose.Edition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Every edition of every sequence, in the database.
@ApplicationScoped
public class Sequences implements PanacheRepositoryBase<SequenceEntity, Edition.Id> {

    /// The newest edition of each sequence.
    List<SequenceEntity> newest() {
        return list("""
                from SequenceEntity edition
                where edition.id.version =
                    (select max(other.id.version) from SequenceEntity other where other.id.slug = edition.id.slug)
                """);
    }
}

package dev.sthira.catalog.sequence;

import dev.sthira.catalog.pose.Edition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Every edition of every sequence, in the database.
@ApplicationScoped
public class Sequences implements PanacheRepositoryBase<SequenceEntity, Edition.Id> {

    /// Slugs of the sequences whose newest edition was saved by a person.
    public Set<String> edited() {
        return find("""
                        select edition.id.slug from SequenceEntity edition
                        where edition.author is not null and edition.id.version =
                            (select max(other.id.version) from SequenceEntity other where other.id.slug = edition.id.slug)
                        """).project(String.class).stream().collect(Collectors.toUnmodifiableSet());
    }

    /// The newest edition of each sequence that everybody may see.
    List<SequenceEntity> newest() {
        return getEntityManager().createNativeQuery("""
                        select edition.* from sequence edition join sequence_state state using (slug)
                        where state.visibility = 'published' and state.withdrawn_by is null and edition.version =
                            (select max(other.version) from sequence other where other.slug = edition.slug)
                        """, SequenceEntity.class).getResultList();
    }
}

package dev.sthira.catalog.bench.spring;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Every edition of every pose.
@Transactional(readOnly = true)
interface Poses extends Repository<PoseEntity, PoseEntity.Id> {

    Optional<PoseEntity> findFirstByIdSlugOrderByIdVersionDesc(String slug);

    @Query("""
            from PoseEntity edition
            where edition.id.slug > :slug and edition.id.version =
                (select max(other.id.version) from PoseEntity other where other.id.slug = edition.id.slug)
            order by edition.id.slug
            """)
    List<PoseEntity> newestBehind(String slug, Limit limit);
}

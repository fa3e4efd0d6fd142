package dev.sthira.session.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.sthira.kit.origin.Origin;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The commands of all sessions, append-only.
@ApplicationScoped
class CommandLog implements PanacheRepositoryBase<CommandEntity, CommandEntity.Key> {

    /// Adds an entry, and where it comes from.
    void append(UUID session, Commanded entry) {
        persist(new CommandEntity(session, entry, Origin.current()));
    }

    /// The commands of one session in order.
    List<Commanded> of(UUID session) {
        return stream("key.session = ?1 order by key.version", session)
                .map(CommandEntity::toCommanded)
                .toList();
    }

    /// The commands of each of these sessions in order; a session without any is left out.
    Map<UUID, List<Commanded>> of(Collection<UUID> sessions) {
        return stream("key.session in ?1 order by key.session, key.version", sessions)
                .collect(groupingBy(row -> row.key.session(), mapping(CommandEntity::toCommanded, toList())));
    }
}

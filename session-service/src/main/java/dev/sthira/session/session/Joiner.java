package dev.sthira.session.session;

import dev.sthira.kit.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who practises along in a session that another leads, and is there right now.
///
/// @param seat     from 1, in the order of coming
/// @param name     what they want to be called there
/// @param planId   the session's times with their own forms
/// @param mirrored whether they do left what the other does right
/// @param muted    whether their own screens keep silent
public record Joiner(
        UUID session,
        int seat,
        Person person,
        @Nullable String name,
        String planId,
        boolean mirrored,
        boolean muted,
        Instant joinedAt) {

    /// The plan by which a person practises in a session: their own if they are among those who came along.
    public static String planOf(Person person, List<Joiner> there, Session session) {
        return there.stream()
                .filter(one -> one.person().equals(person))
                .map(Joiner::planId)
                .findFirst()
                .orElse(session.plan().id());
    }
}

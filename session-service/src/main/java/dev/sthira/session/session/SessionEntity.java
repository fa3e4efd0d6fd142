package dev.sthira.session.session;

import dev.sthira.kit.person.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row of a session; where it stands follows from its command log, and from the clock.
@Entity
@Table(name = "session")
class SessionEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    int shard;

    @Column(nullable = false)
    String person;

    @Column(name = "plan_id", nullable = false)
    String planId;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(nullable = false)
    int version;

    @Column(name = "change_no", nullable = false)
    long changeNumber;

    /// Where the last command left it: a word of [Standing].
    @Column(nullable = false)
    String state;

    /// From this instant on it is over, if nobody commands anything.
    @Column(name = "ends_at", nullable = false)
    Instant endsAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    protected SessionEntity() {}

    SessionEntity(UUID id, int shard, Person person, String planId, Instant createdAt, long changeNumber) {
        this.id = id;
        this.shard = shard;
        this.person = person.id();
        this.planId = planId;
        this.createdAt = createdAt;
        this.changeNumber = changeNumber;
        this.state = Standing.READY.word();
        this.endsAt = Timeline.endsAt(Timeline.ready(createdAt));
    }
}

package dev.sthira.session.session;

import dev.sthira.kit.origin.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of a session's command log; never changed.
@Entity
@Table(name = "command")
class CommandEntity {

    @Embeddable
    record Key(@Column(name = "session_id") UUID session, int version) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    Instant at;

    @Column(name = "request_id")
    @Nullable
    String requestId;

    @Nullable
    String traceparent;

    protected CommandEntity() {}

    CommandEntity(UUID session, Commanded entry, Origin origin) {
        this.key = new Key(session, entry.version());
        this.kind = entry.command().kind().word();
        this.at = entry.at();
        this.requestId = origin.requestId();
        this.traceparent = origin.traceparent();
    }

    Commanded toCommanded() {
        return Commanded.of(key.version(), kind, at);
    }
}

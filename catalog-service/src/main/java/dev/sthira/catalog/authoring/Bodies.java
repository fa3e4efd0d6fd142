package dev.sthira.catalog.authoring;

import dev.sthira.catalog.authoring.EditResult.Saved;
import dev.sthira.catalog.check.Flaw;
import dev.sthira.catalog.check.Source;
import dev.sthira.catalog.shelf.Ready;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How bodies come in and documents go out, the same at every address of this feature.
final class Bodies {
    static final String BODY = "body";
    static final String NOT_SHARED = "private, no-cache";

    private Bodies() {}

    /// The one file of a body.
    static Source one(byte @Nullable [] body) {
        var reading = Source.read(BODY, body == null ? new byte[0] : body);
        if (!reading.flaws().isEmpty()) {
            throw Refusals.unreadable(reading.flaws());
        }
        if (reading.files().size() > 1) {
            throw Refusals.flawed(List.of(new Flaw(BODY, 1, 1, "", "must be one file; POST /imports takes several")));
        }
        return reading.files().getFirst();
    }

    static Response saved(Saved saved, String folder) {
        var address = URI.create("/%s/%s".formatted(folder, saved.slug()));
        boolean created = saved.effect() == EditResult.Effect.CREATED;
        return (created ? Response.created(address) : Response.ok())
                .entity(saved.written().document().getBytes(StandardCharsets.UTF_8))
                .tag(new EntityTag(saved.written().fingerprint()))
                .header(HttpHeaders.CACHE_CONTROL, NOT_SHARED)
                .build();
    }

    /// A document that not everybody sees.
    static Response document(String document) {
        return Ready.of(document.getBytes(StandardCharsets.UTF_8))
                .answer()
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, NOT_SHARED)
                .build();
    }
}

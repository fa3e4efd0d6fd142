package dev.sthira.notification.channel;

import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Parcel;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a device's service worker gets to read.
record PushPayload(
        String kind,
        String title,
        String body,
        @Nullable UUID session,
        String tag,
        @Nullable URI url) {
    static PushPayload of(Parcel parcel, Note note) {
        return new PushPayload(parcel.kind().word(), note.title(), note.body(), note.session(), note.tag(), note.url());
    }
}

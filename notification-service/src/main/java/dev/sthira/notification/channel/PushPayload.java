package dev.sthira.notification.channel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Note.Hold;
import dev.sthira.notification.message.Parcel;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a device's service worker gets to read; `number`, `segment`, `endsAt`, `side` and `picture` only with a pose
/// cue.
record PushPayload(
        String kind,
        String title,
        String body,
        @Nullable UUID session,
        @Nullable Long number,
        @Nullable Integer segment,
        @Nullable Instant endsAt,
        @Nullable String side,
        @Nullable String picture,
        String tag,
        @Nullable URI url) {
    static PushPayload of(Parcel parcel, Note note) {
        var hold = note.hold();
        return hold == null
                ? new PushPayload(
                        parcel.kind().word(),
                        note.title(),
                        note.body(),
                        note.session(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        note.tag(),
                        note.url())
                : of(parcel, note, hold);
    }

    /// As JSON in UTF-8. Letters beyond the first plane are four bytes, not twelve of escapes: a record has room for
    /// 4096.
    byte[] bytes(ObjectMapper json) throws JsonProcessingException {
        return json.writer()
                .with(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .writeValueAsBytes(this);
    }

    private static PushPayload of(Parcel parcel, Note note, Hold hold) {
        return new PushPayload(
                parcel.kind().word(),
                note.title(),
                note.body(),
                note.session(),
                hold.number(),
                hold.segment(),
                hold.endsAt(),
                hold.side(),
                hold.picture(),
                note.tag(),
                note.url());
    }
}

package dev.sthira.notification.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Parcel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a device's service worker gets to read; `number`, `segment`, `endsAt`, `side` and `picture` only with a pose
/// cue.
///
/// @param webPush      8030 where there is a declared form, for browsers that show it by themselves
/// @param notification the declared form: the same once more in the words of the Push API, for which a tap has to open
///                     something
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
        @Nullable URI url,

        @JsonInclude(Include.NON_EMPTY) List<Button> actions,

        @JsonProperty("web_push") @JsonInclude(Include.NON_NULL) @Nullable
        Integer webPush,

        @JsonInclude(Include.NON_NULL) @Nullable Declared notification) {
    private static final int DECLARED = 8030;

    /// RFC 8291 puts everything into one record of 4096 bytes: 86 for its header, 16 for its tag, 1 for the delimiter.
    static final int MOST = 4096 - 86 - 16 - 1;

    /// A button.
    ///
    /// @param url  what it opens
    /// @param post where a POST does it, with nothing to be opened
    @JsonInclude(Include.NON_NULL)
    record Button(
            String action,
            String title,
            @Nullable URI url,
            @Nullable URI post) {
        static Button of(Note.Action action) {
            return new Button(
                    action.word(),
                    action.title(),
                    action.acts() ? null : action.target(),
                    action.acts() ? action.target() : null);
        }
    }

    /// A notification as a browser shows it by itself.
    ///
    /// @param navigate what a tap opens
    record Declared(
            String title,
            String body,
            String tag,
            URI navigate,
            @JsonInclude(Include.NON_EMPTY) List<DeclaredButton> actions) {}

    /// A button of it. It opens something in any case: a page that asks once more, where there is something to do.
    record DeclaredButton(String action, String title, URI navigate) {
        static DeclaredButton of(Note.Action action) {
            return new DeclaredButton(action.word(), action.title(), action.target());
        }
    }

    static PushPayload of(Parcel parcel, Note note) {
        var hold = note.hold();
        var declared = declared(note);
        return new PushPayload(
                parcel.kind().word(),
                note.title(),
                note.body(),
                note.session(),
                hold == null ? null : hold.number(),
                hold == null ? null : hold.segment(),
                hold == null ? null : hold.endsAt(),
                hold == null ? null : hold.side(),
                hold == null ? null : hold.picture(),
                note.tag(),
                note.url(),
                note.actions().stream().map(Button::of).toList(),
                declared == null ? null : DECLARED,
                declared);
    }

    private static @Nullable Declared declared(Note note) {
        return note.url() == null
                ? null
                : new Declared(
                        note.title(),
                        note.body(),
                        note.tag(),
                        note.url(),
                        note.actions().stream().map(DeclaredButton::of).toList());
    }

    /// As JSON in UTF-8. Where a record has no room for all of it, the declared form is left out, and then the buttons.
    byte[] bytes(ObjectMapper json) throws JsonProcessingException {
        var whole = written(this, json);
        if (whole.length <= MOST) {
            return whole;
        }
        var plain = written(undeclared(actions), json);
        return plain.length <= MOST ? plain : written(undeclared(List.of()), json);
    }

    /// Undeclared, with these buttons.
    private PushPayload undeclared(List<Button> buttons) {
        return new PushPayload(
                kind, title, body, session, number, segment, endsAt, side, picture, tag, url, buttons, null, null);
    }

    /// Letters beyond the first plane are four bytes, not twelve of escapes.
    private static byte[] written(PushPayload payload, ObjectMapper json) throws JsonProcessingException {
        return json.writer()
                .with(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .writeValueAsBytes(payload);
    }
}

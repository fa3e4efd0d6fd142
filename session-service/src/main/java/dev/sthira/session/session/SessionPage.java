package dev.sthira.session.session;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a person's sessions, newest first.
@Schema(name = "SessionPage")
record SessionPage(
        List<SessionView> items,

        @Schema(description = "Send it as `before` for the next page; null on the last one.") @Nullable
        String next) {

    static SessionPage of(List<Sessions.Seen> seen, int limit) {
        List<SessionView> items = seen.stream()
                .limit(limit)
                .map(one -> SessionView.of(one.session(), one.now(), null))
                .toList();
        return new SessionPage(items, seen.size() > limit ? mark(items.getLast()) : null);
    }

    private static String mark(SessionView last) {
        return new PageMark(last.createdAt(), last.id()).word();
    }
}

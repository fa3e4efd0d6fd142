package dev.sthira.session.session;

import dev.sthira.kit.page.Page;
import dev.sthira.kit.page.PageMark;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a person's sessions, newest first.
@Schema(name = "SessionPage")
record SessionPage(
        List<SessionView> items,

        @Schema(description = "Send it as `after` for the next page; null on the last one.") @Nullable
        String next) {

    /// @param seen one more than fits when there is a next page
    static SessionPage of(List<Sessions.Seen> seen, int limit) {
        var page = Page.of(seen, limit, SessionPage::mark).map(one -> SessionView.of(one.session(), one.now(), null));
        return new SessionPage(page.items(), page.next());
    }

    private static String mark(Sessions.Seen last) {
        return PageMark.of(last.session().createdAt(), last.session().id());
    }
}

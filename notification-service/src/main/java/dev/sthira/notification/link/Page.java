package dev.sthira.notification.link;

import dev.sthira.notification.text.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small page as data; one template makes all of them, so they look alike and all text is escaped.
///
/// @param language of all its words
/// @param title what it is about, large
/// @param lines what it says
/// @param form  the one thing to do here, if there is one
/// @param link  where to go from here, if anywhere
public record Page(
        Language language,
        String title,
        List<String> lines,
        @Nullable Form form,
        @Nullable Anchor link) {
    /// A button that posts to the page's own address.
    ///
    /// @param fields what is posted with it
    public record Form(String label, Map<String, String> fields) {}

    /// A link with its words.
    public record Anchor(String label, URI target) {}

    public static Page saying(Language language, String title, String... lines) {
        return new Page(language, title, List.of(lines), null, null);
    }

    public Page with(Form button) {
        return new Page(language, title, lines, button, link);
    }

    public Page with(Anchor anchor) {
        return new Page(language, title, lines, form, anchor);
    }
}

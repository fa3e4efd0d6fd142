package dev.sthira.session.audience;

import java.util.List;

/// What plans are told apart by: what their people said when they asked for them. The words of each are
/// those of the rows, in the order they are shown in.
enum Wish {
    /// How long it should be.
    MINUTES("usual", "short", "medium", "long", "very-long"),
    /// The worst that was said of the body.
    BODY("sound", "mild", "moderate", "severe"),
    /// What is at hand.
    PROPS("any", "some", "none");

    /// Whoever practised along with somebody else; what they wished is not kept.
    private static final String ALONG = "along";

    private final List<String> values;

    Wish(String... values) {
        this.values = List.of(values);
    }

    /// Where a value is shown.
    int order(String value) {
        return value.equals(ALONG) ? values.size() : values.indexOf(value);
    }
}

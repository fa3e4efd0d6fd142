package dev.sthira.session.feedback;

import dev.sthira.kit.problem.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person wants to have said about a practice; what is left out is not said any more.
@Schema(name = "FeedbackRequest")
record FeedbackRequest(
        @Schema(description = "At most one for each part of the body.", maxItems = 20) @Nullable
        List<Feeling> feelings,

        @Schema(
                description = "How hard it was: 0 is no effort at all, 10 the most you can give.",
                minimum = "0",
                maximum = "10",
                examples = "4")
        @Nullable
        Integer effort,

        @Schema(
                description = "In up to 2,000 characters that can be seen; lines may be broken.",
                examples = "The twist was good today.")
        @Nullable
        String note,

        @Schema(
                description = "What you wish for the next class, in up to 500 characters; lines may be broken.",
                examples = "A longer rest.")
        @Nullable
        String wish) {
    private static final int MOST_FEELINGS = 20;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_WISH = 500;

    /// What is to be said, if all of it makes sense.
    Feedback checked() {
        var checks = new Checks();
        List<Feeling> said = Objects.requireNonNullElse(feelings, List.of());
        check(said, checks);
        Feeling.checkScale("effort", effort, checks);
        String read = checks.optional("note", note, Lines.upTo(LONGEST_NOTE), must("2,000"));
        String wished = checks.optional("wish", wish, Lines.upTo(LONGEST_WISH), must("500"));
        checks.done();
        return new Feedback(said, effort, read, wished, null);
    }

    private static void check(List<Feeling> said, Checks checks) {
        if (said.size() > MOST_FEELINGS) {
            checks.refuse("feelings", "must be at most 20");
            return;
        }
        var parts = new HashSet<BodyPart>();
        for (int i = 0; i < said.size(); i++) {
            String field = "feelings[" + i + "]";
            Feeling one = said.get(i);
            // A list may hold nulls, whatever its type says.
            if (Objects.isNull(one)) {
                checks.refuse(field, "must be an object");
                continue;
            }
            one.check(field, checks);
            if (one.part() != null && !parts.add(one.part())) {
                checks.refuse(
                        field + ".part", "names %s twice".formatted(one.part().word()));
            }
        }
    }

    private static String must(String most) {
        return "must be 1 to %s characters that can be seen; lines may be broken".formatted(most);
    }
}

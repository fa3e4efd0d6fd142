package dev.sthira.devstack.matrix;

import dev.sthira.devstack.probe.Heard;
import java.util.Optional;

/// Decides by the table whether an answer gives away what it must not, or refuses what it must give.
final class Law {

    private Law() {}

    /// What was asked for.
    enum Ask {
        OWN("the owner's"),
        MISSING("a missing one"),
        MALFORMED("a malformed one"),
        PLAIN("");

        private final String words;

        Ask(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// What is wrong with the answer; nothing if it is as the table says.
    ///
    /// @param missing what the same voice got for a thing that does not exist, or the answer itself
    static Optional<String> leak(
            Row row, Voice voice, Ask ask, Heard.Answer answer, Heard.Answer missing, Traits traits) {
        if (!voice.owner() && traits.shown(answer)) {
            return Optional.of("%d shows what belongs to somebody else".formatted(answer.status()));
        }
        if (answer.status() == 429 || missing.status() == 429) {
            return Optional.empty(); // whoever asks too often learns nothing, and we neither
        }
        if (answer.status() >= 500) {
            return Optional.of("%d".formatted(answer.status()));
        }
        if (!row.isOpen() && (voice.isNobody() || voice.isFalse())) {
            // What cannot be an id names nothing for anybody; to be told so, no token is needed.
            boolean nothing = ask == Ask.MALFORMED && answer.status() == 404;
            return expect(answer.status() == 401 || nothing, answer, "401");
        }
        if (voice.isFalse()) {
            return expect(
                    answer.status() == 401 || answer.status() == missing.status(), answer, "401, or what nobody gets");
        }
        if (!voice.may(row)) {
            return expect(answer.status() == 403, answer, "403");
        }
        return allowed(row, voice, ask, answer, missing, traits);
    }

    private static Optional<String> allowed(
            Row row, Voice voice, Ask ask, Heard.Answer answer, Heard.Answer missing, Traits traits) {
        return switch (ask) {
            case OWN ->
                voice.owner() && row.where() != Row.Where.HIDDEN
                        ? expect(!isRefusal(answer) && answer.status() != 404, answer, "what it is")
                        : traits.difference(answer, missing);
            case MISSING -> expect(!isRefusal(answer), answer, "neither 401 nor 403");
            case MALFORMED -> expect(answer.status() >= 400 && !isRefusal(answer), answer, "400, 404 or 422");
            case PLAIN -> expect(!isRefusal(answer), answer, "neither 401 nor 403");
        };
    }

    private static boolean isRefusal(Heard.Answer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }

    private static Optional<String> expect(boolean holds, Heard.Answer answer, String right) {
        return holds ? Optional.empty() : Optional.of("%d instead of %s".formatted(answer.status(), right));
    }
}

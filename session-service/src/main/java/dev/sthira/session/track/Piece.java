package dev.sthira.session.track;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.condition.Fingerprint;
import dev.sthira.kit.words.Words;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// All that a track follows from: equal pieces are the same bytes.
///
/// @param told of each segment; may be empty where nothing is said
/// @param held the pose that is held for longer than planned, if any
record Piece(Plan plan, List<Told> told, Optional<Held> held, Audible audible) {
    /// Raised whenever the same plan sounds otherwise than before.
    private static final int EDITION = 1;

    /// In which the last bowl dies away, behind the end of the class.
    static final Duration TAIL = Duration.ofSeconds(6);

    Duration hold(Segment segment) {
        return held.filter(one -> one.segment() == segment.index())
                .map(Held::hold)
                .orElse(segment.hold());
    }

    /// How long the class is, and the sound of its end.
    Duration length() {
        Duration longer = held.map(
                        one -> one.hold().minus(plan.segment(one.segment()).hold()))
                .orElse(Duration.ZERO);
        return plan.length().plus(longer).plus(TAIL);
    }

    /// The language that is spoken: that of the plan, where there are words for it.
    String language() {
        String language = plan.language();
        return language != null && Words.LANGUAGES.contains(language) ? language : Words.ORIGINAL;
    }

    String cueOfWay(Segment segment) {
        return told(segment).way();
    }

    List<Told.Further> guidance(Segment segment) {
        return told(segment).further();
    }

    private Told told(Segment segment) {
        return segment.index() < told.size() ? told.get(segment.index()) : Told.NOTHING;
    }

    /// A name for its bytes.
    ///
    /// @param voice who speaks
    String tag(String voice) {
        return Fingerprint.of((EDITION + " " + plan.id() + " " + held + " " + audible + " " + voice).getBytes(UTF_8));
    }
}

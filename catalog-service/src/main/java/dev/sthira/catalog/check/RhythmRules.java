package dev.sthira.catalog.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.pose.Counts;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Rhythm;
import dev.sthira.catalog.pose.Sidedness;
import dev.sthira.catalog.pose.Strokes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What breath and bells must keep to: counts belong to a breathing practice and add up to its rounds, bells belong to
/// a sitting, and a class holds the breath only where the practice does, so that no caution is passed by.
final class RhythmRules {
    private final Source source;
    private final List<Flaw> flaws;

    RhythmRules(Source source, List<Flaw> flaws) {
        this.source = source;
        this.flaws = flaws;
    }

    void pose(JsonNode pose) {
        strokes("/strokes", pose.path("strokes"));
        var variations = pose.path("variations");
        for (int i = 0; i < variations.size(); i++) {
            form("/variations/" + i, variations.get(i), pose);
        }
        if (isOf(PoseKind.BREATHING, pose)) {
            var sides = Sidedness.valueOf(constant(pose.path("sidedness").asText()));
            rounds("/usualDose", pose.path("usualDose"), rhythm(pose).roundSeconds(sides));
        } else if (isOf(PoseKind.MEDITATION, pose)) {
            seconds("/usualDose", pose.path("usualDose"));
        }
    }

    private void form(String at, JsonNode form, JsonNode pose) {
        strokes(at + "/strokes", form.path("strokes"));
        if (!isOf(PoseKind.BREATHING, pose)) {
            strange(at + "/counts", form, "counts", "a breathing practice");
            strange(at + "/strokes", form, "strokes", "a breathing practice");
        } else if (form.has("counts") && form.has("strokes")) {
            flaw(at + "/strokes", "does not go with counts; keep one of the two");
        }
    }

    /// @param form the one taught to everybody, or null for the pose itself
    void step(String at, JsonNode step, Pose pose, Pose.@Nullable Variation form) {
        kind(at + "/kind", step.path("kind"), pose);
        strokes(at + "/strokes", step.path("strokes"));
        var taught = pose.rhythm(form);
        if (taught.counts() == null) {
            strange(at + "/counts", step, "counts", "a breathing practice by the count");
        }
        if (taught.strokes() == null) {
            strange(at + "/strokes", step, "strokes", "a practice of quick breaths");
        }
        if (pose.kind() != PoseKind.MEDITATION) {
            strange(at + "/bells", step, "bells", "a sitting");
        }
        holds(at + "/counts", rhythm(step).counts(), taught.counts(), pose);
        var planning = step.at("/dose/planning");
        if (pose.kind() == PoseKind.BREATHING) {
            rounds(at + "/dose/planning", planning, rhythm(step).or(taught).roundSeconds(pose.sidedness(form)));
        } else if (pose.kind() == PoseKind.MEDITATION) {
            seconds(at + "/dose/planning", planning);
        }
    }

    private void kind(String at, JsonNode kind, Pose pose) {
        var word = pose.kind().name().toLowerCase(Locale.ROOT);
        boolean own = pose.kind() == PoseKind.BREATHING || pose.kind() == PoseKind.MEDITATION;
        boolean said = kind.asText().equals("breathing") || kind.asText().equals("meditation");
        if ((own || said) && !kind.asText().equals(word)) {
            flaw(at, own ? "must be %s, as %s is".formatted(word, pose.slug()) : "must be pose or rest here");
        }
    }

    private void holds(String at, @Nullable Counts own, @Nullable Counts taught, Pose pose) {
        if (own != null && taught != null) {
            still(at + "/hold", own.hold(), taught.hold(), pose);
            still(at + "/pause", own.pause(), taught.pause(), pose);
        }
    }

    private void still(String at, int own, int taught, Pose pose) {
        if (own > 0 && taught == 0) {
            flaw(at, "must be 0; %s does not hold the breath here".formatted(pose.slug()));
        }
    }

    private void rounds(String at, JsonNode planning, @Nullable Integer round) {
        if (!planning.path("unit").asText().equals("rounds")) {
            flaw(at + "/unit", "must be rounds; a breathing practice is counted in them");
        } else if (!planning.has("secondsPerRound")) {
            flaw(at, "lacks \"secondsPerRound\"; a round takes %d".formatted(round));
        } else if (round != null && planning.path("secondsPerRound").asInt() != round) {
            flaw(
                    at + "/secondsPerRound",
                    "must be %d, which is what the breaths of a round add up to".formatted(round));
        }
    }

    private void seconds(String at, JsonNode planning) {
        if (!planning.path("unit").asText().equals("seconds")) {
            flaw(at + "/unit", "must be seconds; a sitting is measured by the clock");
        }
    }

    private void strokes(String at, JsonNode strokes) {
        if (strokes.isObject() && !strokes(strokes).areWhole()) {
            flaw(at + "/count", "must end on a whole second: count × 60 ÷ perMinute");
        }
    }

    private void strange(String at, JsonNode holder, String name, String where) {
        if (holder.has(name)) {
            flaw(at, "belongs to %s, which this is not; take it out".formatted(where));
        }
    }

    private static Rhythm rhythm(JsonNode holder) {
        var counts = holder.path("counts");
        var strokes = holder.path("strokes");
        return new Rhythm(
                counts.isObject()
                        ? new Counts(
                                counts.path("in").asInt(),
                                counts.path("hold").asInt(),
                                counts.path("out").asInt(),
                                counts.path("pause").asInt())
                        : null,
                strokes.isObject() ? strokes(strokes) : null,
                null);
    }

    private static Strokes strokes(JsonNode strokes) {
        return new Strokes(
                strokes.path("count").asInt(),
                strokes.path("perMinute").asInt(),
                strokes.path("rest").asInt());
    }

    private static boolean isOf(PoseKind kind, JsonNode pose) {
        return pose.path("kind").asText().equals(kind.name().toLowerCase(Locale.ROOT));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void flaw(String at, String message) {
        flaws.add(source.flaw(at, message));
    }
}

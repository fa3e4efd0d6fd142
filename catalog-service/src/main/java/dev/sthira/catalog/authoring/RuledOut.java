package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step that the cautions of its pose rule out for those whom the class says it is for.
@Schema(
        name = "RuledOutStep",
        description =
                "A step that is not for those whom the sequence is for; in their plans it is changed or left out.")
record RuledOut(
        @Schema(description = "Number of the block, from 1.", examples = "2")
        int block,

        @Schema(description = "Number of the step in its block, from 1.", examples = "3")
        int step,

        @Schema(examples = "bow") String pose,

        @Schema(description = "Whom it is not for: a concern of the audience.", examples = "pregnancy-second-trimester")
        Concern concern,

        @Schema(description = "The form to name instead, where there is one.", examples = "low")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String instead,

        @Schema(description = "What the caution says, and why.")
        String text) {
    private static final String PREGNANCY = "pregnancy-";

    /// All of a sequence, as it is stored.
    static List<RuledOut> in(JsonNode sequence, Function<String, Optional<Pose>> poses) {
        var all = new ArrayList<RuledOut>();
        var concerns = concerns(sequence);
        for (var block : sequence.path("blocks")) {
            var steps = block.path("steps");
            for (int step = 0; step < steps.size(); step++) {
                add(all, block.path("number").asInt(), step + 1, steps.get(step), concerns, poses);
            }
        }
        return all;
    }

    private static void add(
            List<RuledOut> all,
            int block,
            int step,
            JsonNode named,
            List<Concern> concerns,
            Function<String, Optional<Pose>> poses) {
        var pose = poses.apply(named.path("pose").asText()).orElse(null);
        if (pose == null) {
            return;
        }
        var form = named.path("variation").asText();
        for (var concern : concerns) {
            pose.cautions(pose.variation(form).orElse(null))
                    .filter(caution -> caution.isFor(concern) && rulesOut(caution, form))
                    .findFirst()
                    .ifPresent(caution -> all.add(new RuledOut(
                            block,
                            step,
                            pose.slug(),
                            concern,
                            caution.variation(),
                            caution.text() + " " + caution.reason())));
        }
    }

    private static boolean rulesOut(Caution caution, String form) {
        return switch (caution.kind()) {
            case AVOID -> true;
            case MODIFY -> !form.equals(caution.variation());
            case TAKE_CARE -> false;
        };
    }

    /// Those of its audience; a class for a pregnancy of which nobody says how far it is, is for all of it.
    private static List<Concern> concerns(JsonNode sequence) {
        var named = StreamSupport.stream(sequence.at("/audience/concerns").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        boolean anyMonth = sequence.path("intent").asText().equals("prenatal")
                && named.stream().noneMatch(word -> word.startsWith(PREGNANCY));
        return Stream.of(Concern.values())
                .filter(concern -> named.contains(concern.word()) || (anyMonth && isPregnancy(concern)))
                .toList();
    }

    private static boolean isPregnancy(Concern concern) {
        return concern.word().startsWith(PREGNANCY);
    }
}

package dev.sthira.catalog.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What a sequence must keep to beyond its schema: numbers, lengths, sides, and the poses it names.
final class SequenceRules {
    static final int MOST_STEPS = 200;
    static final long LONGEST_SECONDS = 4 * 3600;

    private final Source source;
    private final Function<String, Optional<Pose>> poses;
    private final List<Flaw> flaws;

    private SequenceRules(Source source, Function<String, Optional<Pose>> poses, List<Flaw> flaws) {
        this.source = source;
        this.poses = poses;
        this.flaws = flaws;
    }

    static void check(Source source, Function<String, Optional<Pose>> poses, List<Flaw> flaws) {
        var rules = new SequenceRules(source, poses, flaws);
        rules.size();
        var blocks = source.content().path("blocks");
        for (int i = 0; i < blocks.size(); i++) {
            rules.block("/blocks/" + i, i + 1, blocks.get(i));
        }
    }

    private void size() {
        int steps = 0;
        var blocks = source.content().path("blocks");
        for (int i = 0; i < blocks.size(); i++) {
            int before = steps;
            steps += blocks.get(i).path("steps").size();
            if (before <= MOST_STEPS && steps > MOST_STEPS) {
                flaw(
                        "/blocks/%d/steps/%d".formatted(i, MOST_STEPS - before),
                        "is step %d; a sequence has at most %d steps".formatted(MOST_STEPS + 1, MOST_STEPS));
            }
        }
        long longest = Lengths.seconds(source.content(), "longest");
        if (longest > LONGEST_SECONDS) {
            flaw(
                    "/blocks",
                    "take up to %d minutes by their longest doses, at breaths of four seconds; at most 240 are possible"
                            .formatted((longest + 59) / 60));
        }
        long segments = Lengths.segments(source.content());
        if (segments > Sequence.MOST_SEGMENTS) {
            flaw(
                    "/blocks",
                    "come to %d segments by their most rounds, each side and each round counted; at most %d are possible: take"
                                    .formatted(segments, Sequence.MOST_SEGMENTS)
                            + " fewer rounds or fewer steps");
        }
    }

    private void block(String at, int number, JsonNode block) {
        if (block.path("number").asInt() != number) {
            flaw(at + "/number", "must be %d; blocks are numbered from 1 in their order".formatted(number));
        }
        if (block.has("rounds")) {
            rising(at + "/rounds", block.path("rounds"));
        }
        var steps = block.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            step(at + "/steps/" + i, steps.get(i));
        }
        sides(at, steps);
    }

    private void step(String at, JsonNode step) {
        rising(at + "/dose/planning", step.at("/dose/planning"));
        var pose = poses.apply(step.path("pose").asText());
        if (pose.isEmpty()) {
            unknownPose(at + "/pose", step.path("pose"));
        }
        pose.ifPresent(known -> {
            variations(at, step, known);
            new RhythmRules(source, flaws)
                    .step(
                            at,
                            step,
                            known,
                            known.variation(step.path("variation").asText()).orElse(null));
        });
        var orElse = step.path("orElse");
        for (int i = 0; i < orElse.size(); i++) {
            if (poses.apply(orElse.get(i).asText()).isEmpty()) {
                unknownPose(at + "/orElse/" + i, orElse.get(i));
            }
        }
    }

    private void variations(String at, JsonNode step, Pose pose) {
        if (step.has("variation")) {
            variation(at + "/variation", step.path("variation"), pose);
        }
        var offers = step.path("byLevel");
        for (int i = 0; i < offers.size(); i++) {
            variation(at + "/byLevel/" + i + "/variation", offers.get(i).path("variation"), pose);
        }
    }

    private void variation(String at, JsonNode slug, Pose pose) {
        if (pose.variation(slug.asText()).isEmpty()) {
            var known = pose.variations().stream().map(Pose.Variation::slug).toList();
            flaw(
                    at,
                    "names the variation %s, which %s does not have; it has %s"
                            .formatted(
                                    slug.asText(), pose.slug(), known.isEmpty() ? "none" : String.join(", ", known)));
        }
    }

    private void unknownPose(String at, JsonNode slug) {
        flaw(at, "names the pose %s, which does not exist; GET /poses lists those there are".formatted(slug.asText()));
    }

    private void rising(String at, JsonNode figures) {
        int shortest = figures.path("shortest").asInt();
        int usual = figures.path("usual").asInt();
        int longest = figures.path("longest").asInt();
        if (shortest > usual || usual > longest) {
            flaw(at, "must rise: shortest ≤ usual ≤ longest, but says %d, %d, %d".formatted(shortest, usual, longest));
        }
    }

    // What is done on one side alone is done as much on the other, in the same block.
    private void sides(String at, JsonNode steps) {
        Map<String, List<Integer>> right = new TreeMap<>();
        Map<String, List<Integer>> left = new TreeMap<>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var side = step.path("sides").asText();
            if (side.equals("right") || side.equals("left")) {
                (side.equals("right") ? right : left)
                        .computeIfAbsent(step.path("pose").asText() + step.at("/dose/planning"), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        alone(at, right, left, "left");
        alone(at, left, right, "right");
    }

    private void alone(String at, Map<String, List<Integer>> side, Map<String, List<Integer>> other, String missing) {
        side.forEach((what, places) -> {
            int there = other.getOrDefault(what, List.of()).size();
            for (int place : places.subList(Math.min(there, places.size()), places.size())) {
                flaw(
                        "%s/steps/%d/sides".formatted(at, place),
                        "has no step that does as much on the %s side, in the same block".formatted(missing));
            }
        });
    }

    private void flaw(String at, String message) {
        flaws.add(source.flaw(at, message));
    }
}

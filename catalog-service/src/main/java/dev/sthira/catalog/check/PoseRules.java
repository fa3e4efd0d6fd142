package dev.sthira.catalog.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.pose.Pose;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a pose must keep to beyond its schema: figures that rise, and variations and poses that exist.
final class PoseRules {
    private final Source source;
    private final Function<String, Optional<Pose>> poses;
    private final List<Flaw> flaws;
    private final Map<String, String> following = new HashMap<>();

    private PoseRules(Source source, Function<String, Optional<Pose>> poses, List<Flaw> flaws) {
        this.source = source;
        this.poses = poses;
        this.flaws = flaws;
    }

    static void check(Source source, Function<String, Optional<Pose>> poses, List<Flaw> flaws) {
        new PoseRules(source, poses, flaws).check();
    }

    private void check() {
        var pose = source.content();
        var dose = pose.path("usualDose");
        if (dose.path("shortest").asInt() > dose.path("usual").asInt()
                || dose.path("usual").asInt() > dose.path("longest").asInt()) {
            flaw("/usualDose", "must rise: shortest ≤ usual ≤ longest");
        }
        variations(pose.path("variations"));
        cautions("/cautions", pose.path("cautions"));
        existing("/counterPoses", pose.path("counterPoses"));
        flow(pose.path("flow"));
        new RhythmRules(source, flaws).pose(pose);
    }

    private void variations(JsonNode variations) {
        for (int i = 0; i < variations.size(); i++) {
            var slug = variations.get(i).path("slug").asText();
            if (following.put(slug, variations.get(i).path("then").asText("")) != null) {
                flaw("/variations/%d/slug".formatted(i), "is the slug of two variations; rename one of them");
            }
        }
        for (int i = 0; i < variations.size(); i++) {
            var at = "/variations/" + i;
            var then = variations.get(i).path("then").asText("");
            if (!then.isEmpty() && !following.containsKey(then)) {
                flaw(at + "/then", "names the variation %s, which this pose does not have".formatted(then));
            } else if (!then.isEmpty()
                    && leadsBack(variations.get(i).path("slug").asText())) {
                flaw(at + "/then", "leads back to where it began; variations must not follow one another in a circle");
            }
            cautions(at + "/cautions", variations.get(i).path("cautions"));
        }
    }

    private boolean leadsBack(String slug) {
        var seen = new HashSet<String>();
        for (var at = slug; !at.isEmpty(); at = following.getOrDefault(at, "")) {
            if (!seen.add(at)) {
                return true;
            }
        }
        return false;
    }

    private void cautions(String at, JsonNode cautions) {
        for (int i = 0; i < cautions.size(); i++) {
            var variation = cautions.get(i).path("variation");
            if (variation.isTextual() && !following.containsKey(variation.asText())) {
                flaw(
                        "%s/%d/variation".formatted(at, i),
                        "names the variation %s, which this pose does not have".formatted(variation.asText()));
            }
        }
    }

    private void existing(String at, JsonNode slugs) {
        for (int i = 0; i < slugs.size(); i++) {
            if (!exists(slugs.get(i).asText())) {
                flaw(
                        at + "/" + i,
                        "names the pose %s, which does not exist"
                                .formatted(slugs.get(i).asText()));
            }
        }
    }

    private void flow(JsonNode flow) {
        var own = source.content().path("slug").asText();
        for (int i = 0; i < flow.size(); i++) {
            var slug = flow.get(i).path("pose").asText();
            if (slug.equals(own)) {
                flaw("/flow/%d/pose".formatted(i), "is the pose itself; a flow goes through other poses");
            } else if (!exists(slug)) {
                flaw("/flow/%d/pose".formatted(i), "names the pose %s, which does not exist".formatted(slug));
            }
        }
    }

    private boolean exists(String slug) {
        return slug.equals(source.content().path("slug").asText())
                || poses.apply(slug).isPresent();
    }

    private void flaw(String at, String message) {
        flaws.add(source.flaw(at, message));
    }
}

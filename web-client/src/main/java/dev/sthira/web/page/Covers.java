package dev.sthira.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.web.page.Catalog.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The pose that stands for a class where there is room for one picture: the one that the fewest other classes have.
@ApplicationScoped
class Covers {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Catalog catalog;
    private final InstantSource clock = InstantSource.system();
    private Map<String, String> poses = Map.of();
    private Instant until = Instant.EPOCH;

    Covers(Catalog catalog) {
        this.catalog = catalog;
    }

    synchronized Optional<String> of(String sequence) {
        if (!clock.instant().isBefore(until)) {
            Map<String, String> read = chosen(sequences());
            if (!read.isEmpty()) {
                poses = read;
                until = clock.instant().plus(FRESH);
            }
        }
        return Optional.ofNullable(poses.get(sequence));
    }

    private List<JsonNode> sequences() {
        return catalog.all("/sequences", Language.EN).stream()
                .map(each -> catalog.read("/sequences/" + each.path("slug").asText(), Language.EN))
                .flatMap(answer -> answer instanceof Answer.Found(JsonNode found) ? Stream.of(found) : Stream.empty())
                .toList();
    }

    static Map<String, String> chosen(List<JsonNode> sequences) {
        Map<String, Integer> classes = new HashMap<>();
        sequences.forEach(each -> candidates(each).distinct().forEach(pose -> classes.merge(pose, 1, Integer::sum)));
        Map<String, String> chosen = new HashMap<>();
        for (JsonNode sequence : sequences) {
            candidates(sequence)
                    .min(Comparator.comparing(classes::get))
                    .ifPresent(pose -> chosen.put(sequence.path("slug").asText(), pose));
        }
        return chosen;
    }

    /// Its poses, those of the main part if there are any.
    private static Stream<String> candidates(JsonNode sequence) {
        List<String> main = poses(sequence, true).toList();
        return main.isEmpty() ? poses(sequence, false) : main.stream();
    }

    private static Stream<String> poses(JsonNode sequence, boolean onlyMain) {
        return StreamSupport.stream(sequence.path("blocks").spliterator(), false)
                .filter(block -> !onlyMain || block.path("phase").asText().equals("main"))
                .flatMap(block -> StreamSupport.stream(block.path("steps").spliterator(), false))
                .filter(step -> !onlyMain || step.path("kind").asText().equals("pose"))
                .map(step -> step.path("pose").asText());
    }
}

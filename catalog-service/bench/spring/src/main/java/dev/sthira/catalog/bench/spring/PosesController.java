package dev.sthira.catalog.bench.spring;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.data.domain.Limit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The same paths with the same answers as the catalog service; Spring itself turns a tag that fits into a 304.
@RestController
@RequestMapping(path = "/poses", produces = MediaType.APPLICATION_JSON_VALUE)
class PosesController {
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(1, TimeUnit.MINUTES).cachePublic();

    private final Poses poses;
    private final JsonMapper json;

    PosesController(Poses poses, JsonMapper json) {
        this.poses = poses;
        this.json = json;
    }

    record Page(List<PoseSummary> items, String next) {}

    @GetMapping("{slug}")
    ResponseEntity<String> get(@PathVariable String slug) {
        return poses.findFirstByIdSlugOrderByIdVersionDesc(slug)
                .map(pose -> ResponseEntity.ok()
                        .eTag(pose.fingerprint())
                        .cacheControl(FOR_A_MINUTE)
                        .body(pose.document()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping
    ResponseEntity<Page> list(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "20") int limit) {
        var found = poses.newestBehind(after, Limit.of(limit + 1));
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? page.getLast().slug() : null;
        var items = page.stream()
                .map(pose -> json.readValue(pose.document(), PoseSummary.class))
                .toList();
        return ResponseEntity.ok().cacheControl(FOR_A_MINUTE).body(new Page(items, next));
    }
}

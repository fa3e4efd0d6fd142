package dev.sthira.catalog.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sthira.catalog.front.Counter.Answer;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.Ready;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Answers plain reads from what lies ready, on the event loop; everything else goes on to the resources.
@ApplicationScoped
class Front {
    private static final int BEHIND_THE_LIMITS = 9_000;
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence CACHED = HttpHeaders.createOptimized(Ready.FOR_A_MINUTE);
    private static final CharSequence CONTENT_LANGUAGE = HttpHeaders.createOptimized("Content-Language");
    private static final CharSequence LINK = HttpHeaders.createOptimized("Link");
    private static final CharSequence ACCEPT_LANGUAGE = HttpHeaders.createOptimized("Accept-Language");
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");
    private static final CharSequence ZIPPED = HttpHeaders.createOptimized("gzip");
    private static final Set<String> ANY_JSON = Set.of("*/*", "application/json");

    private final PoseShelf poses;
    private final SequenceShelf sequences;
    private final Cache<String, String> languages =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private volatile @Nullable Counter counter;

    Front(PoseShelf poses, SequenceShelf sequences) {
        this.poses = poses;
        this.sequences = sequences;
    }

    void install(@Observes Filters filters) {
        filters.register(this::answer, BEHIND_THE_LIMITS);
    }

    private void answer(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        var answer = path != null && isOurs(path) && isPlain(request) ? ready(path, request) : null;
        if (answer == null || !send(request, answer)) {
            context.next();
        }
    }

    private static boolean isPlain(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET || request.query() != null) {
            return false;
        }
        var headers = request.headers();
        var accept = headers.get(HttpHeaders.ACCEPT);
        return (accept == null || ANY_JSON.contains(accept))
                && !headers.contains(HttpHeaders.IF_MATCH)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isOurs(String path) {
        return path.startsWith("/poses") || path.startsWith("/sequences");
    }

    private @Nullable Answer ready(String path, HttpServerRequest request) {
        if (poses.isEmpty() || sequences.isEmpty()) {
            return null;
        }
        var language = language(request.headers().get(ACCEPT_LANGUAGE));
        return counter().answer(language, path);
    }

    private Counter counter() {
        var known = counter;
        if (known == null || !known.isOf(poses.all(), sequences.all())) {
            known = new Counter(poses.all(), sequences.all());
            counter = known;
        }
        return known;
    }

    private String language(@Nullable String header) {
        if (header == null) {
            return Languages.ORIGINAL;
        }
        return header.length() > Languages.LONGEST_HEADER
                ? Languages.ORIGINAL
                : languages.get(header, any -> Languages.best(any, poses.all().languages()));
    }

    private static boolean takesGzip(HttpServerRequest request) {
        var accepted = request.headers().get(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && GZIP.matcher(accepted).find();
    }

    // Other conditions than the one tag that fits are rare enough for the resources.
    private static boolean send(HttpServerRequest request, Answer answer) {
        var condition = request.headers().get(HttpHeaders.IF_NONE_MATCH);
        var unchanged = condition != null && condition.contentEquals(answer.tag());
        if (condition != null && !unchanged || request.headers().contains(HttpHeaders.IF_MATCH)) {
            return false;
        }
        var response = request.response();
        var headers = response.headers()
                .set(HttpHeaders.ETAG, answer.tag())
                .set(HttpHeaders.CACHE_CONTROL, CACHED)
                .set(CONTENT_LANGUAGE, answer.language())
                .set(HttpHeaders.VARY, ACCEPT_LANGUAGE);
        var link = answer.link();
        if (link != null) {
            headers.set(LINK, link);
        }
        if (unchanged) {
            response.setStatusCode(304).end();
        } else {
            var zipped = takesGzip(request);
            var body = zipped ? answer.compressed() : answer.plain();
            headers.set(HttpHeaders.CONTENT_TYPE, JSON)
                    .set(HttpHeaders.CONTENT_LENGTH, body.length())
                    .set(HttpHeaders.CONTENT_ENCODING, zipped ? ZIPPED : HttpHeaders.IDENTITY);
            response.end(body.bytes());
        }
        return true;
    }
}

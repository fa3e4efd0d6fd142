package dev.sthira.catalog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Saturation by wrk: every connection asks again as soon as it has its answer.
final class Wrk implements Load {
    static final int CONNECTIONS = 64;

    private static final double TOLERANCE = 0.01;
    private static final Pattern RESULT =
            Pattern.compile("RESULT (\\d+) us (\\d+) answers (\\d+) bytes (\\d+) bad (\\d+) broken");
    private static final String SCRIPT = """
            local requests, at = {}, 0
            function init(arguments)
              for line in io.lines(arguments[1]) do
                local path, tag = line:match("^(%S+) ?(.*)$")
                local headers = {}
                if tag ~= "" then headers["If-None-Match"] = tag end
                requests[#requests + 1] = wrk.format("GET", path, headers)
              end
            end
            function request()
              at = at % #requests + 1
              return requests[at]
            end
            function done(summary)
              local errors = summary.errors
              io.write(string.format("RESULT %d us %d answers %d bytes %d bad %d broken\\n", summary.duration,
                summary.requests, summary.bytes, errors.status,
                errors.connect + errors.read + errors.write + errors.timeout))
            end
            """;

    private final Target target;
    private final Path script;
    private final Path asks;

    Wrk(Target target, Path folder) throws IOException {
        this.target = target;
        this.script = Files.writeString(folder.resolve("asks.lua"), SCRIPT);
        this.asks = Files.createTempFile(folder, "asks", ".txt");
        Files.writeString(
                asks,
                target.asks().stream()
                        .map(ask -> ask.path() + " " + (ask.tag() == null ? "" : ask.tag()))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Override
    public Outcome run(Duration duration) throws IOException, InterruptedException {
        var tool = new Tool(
                List.of(
                        "wrk",
                        "-t2",
                        "-c" + CONNECTIONS,
                        "-d" + duration.toSeconds() + "s",
                        "-s",
                        script.toString(),
                        "http://127.0.0.1:" + target.side().port(),
                        "--",
                        asks.toString()),
                Map.of());
        var found = tool.find(RESULT);
        long answers = Long.parseLong(found.group(2));
        return Outcome.of(
                answers,
                Long.parseLong(found.group(1)) / 1e6,
                fault(
                        answers,
                        Long.parseLong(found.group(3)),
                        Long.parseLong(found.group(4)),
                        Long.parseLong(found.group(5))));
    }

    // wrk counts bytes, not answers by length; answers that are under way at its end are counted by half.
    private @Nullable String fault(long answers, long bytes, long bad, long broken) {
        if (bad + broken > 0) {
            return "%d answers of another status, %d broken connections".formatted(bad, broken);
        }
        var right = target.meanBytes() * answers;
        var slack = right * TOLERANCE + 2 * CONNECTIONS * target.meanBytes();
        return Math.abs(bytes - right) <= slack ? null : "%,d bytes instead of %,.0f".formatted(bytes, right);
    }
}

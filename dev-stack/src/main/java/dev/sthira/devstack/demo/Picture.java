package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.launch.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws a moment of the class as a few lines of text. All times are those of the class at its own pace, whatever the speed.
 *
 * @param segments how many the class has
 * @param length how long the class takes at this speed
 * @param speed how many times its pace it runs
 * @param glyphs what bars are made of
 */
record Picture(int segments, Duration length, int speed, Glyphs glyphs) {

    private static final int WIDEST = 100;
    private static final int INDENT = 2;

    /** The characters of a bar: Unicode blocks, or ASCII where the terminal has no others. */
    record Glyphs(String full, String empty) {
        static final Glyphs UNICODE = new Glyphs("█", "░");
        static final Glyphs ASCII = new Glyphs("#", "-");
    }

    static Picture of(JsonNode session, int speed) {
        return new Picture(
                session.path("segmentCount").asInt(),
                Duration.ofMillis(Math.round(session.path("plannedSeconds").asDouble() * 1000)),
                speed,
                Notices.unicode() ? Glyphs.UNICODE : Glyphs.ASCII);
    }

    /** The lines for this moment, none wider than the terminal. */
    List<String> lines(Moment moment, Instant now, Duration held, int entered, int columns) {
        int width = Math.max(10, Math.min(columns, WIDEST) - 2 * INDENT);
        List<String> top = top(moment, now, width);
        String counted = "segment %d of %d · %s of %s".formatted(entered, segments, clock(held), clock(length));
        return Stream.of(List.of(""), top, List.of(classBar(held, counted, width)))
                .flatMap(List::stream)
                .map(line -> line.isEmpty() ? line : " ".repeat(INDENT) + cut(line, width))
                .toList();
    }

    private List<String> top(Moment moment, Instant now, int width) {
        return switch (moment) {
            case Moment.Still(String text) -> List.of(text, "", "");
            case Moment.Paused(Moment during, Instant since) -> {
                List<String> frozen = top(during, since, width);
                yield List.of(spread("Paused: " + frozen.getFirst(), "", width), frozen.get(1), frozen.get(2));
            }
            case Moment.Moving(Segment next, Instant startsAt) ->
                List.of(
                        spread("Next: " + next.title(), next.sideInWords(), width),
                        "in " + seconds(Duration.between(now, startsAt)) + " s",
                        "");
            case Moment.Holding holding -> holding(holding, now, width);
        };
    }

    private List<String> holding(Moment.Holding holding, Instant now, int width) {
        Duration whole = Duration.between(holding.startedAt(), holding.endsAt());
        Duration left = Duration.between(now, holding.endsAt());
        String count = "%3d s left".formatted(seconds(left));
        double done = whole.isZero() ? 1 : 1 - (double) left.toNanos() / whole.toNanos();
        String then = holding.then() instanceof Moment.Moving moving
                ? "then " + moving.next().brief(speed)
                : "then the class is over";
        return List.of(
                spread(holding.segment().title(), holding.segment().sideInWords(), width),
                bar(done, width - count.length() - 1) + " " + count,
                then);
    }

    private String classBar(Duration held, String counted, int width) {
        int room = width - counted.length() - 1;
        double done = (double) held.toNanos() / Math.max(1, length.toNanos());
        return room < 8 ? counted : bar(done, room) + " " + counted;
    }

    private String bar(double done, int width) {
        int room = Math.max(0, width);
        int full = (int) Math.round(Math.clamp(done, 0, 1) * room);
        return glyphs.full().repeat(full) + glyphs.empty().repeat(room - full);
    }

    /** Seconds of the class, never negative. */
    private long seconds(Duration real) {
        return Math.max(0, Math.ceilDiv(real.toMillis() * speed, 1000));
    }

    /** Minutes and seconds of the class. */
    String clock(Duration real) {
        long seconds = Math.max(0, real.toMillis() * speed / 1000);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The left text, and the right one at the right edge if there is room for both. */
    private static String spread(String left, String right, int width) {
        int gap = width - left.length() - right.length();
        return right.isEmpty() ? left : gap >= 2 ? left + " ".repeat(gap) + right : right + ": " + left;
    }

    /** Never wider than so many columns; what is cut off ends in an ellipsis. */
    static String cut(String line, int width) {
        return line.length() <= width
                ? line
                : line.substring(0, Math.max(0, width - 1)).stripTrailing() + "…";
    }
}

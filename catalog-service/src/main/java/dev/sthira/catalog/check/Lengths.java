package dev.sthira.catalog.check;

import com.fasterxml.jackson.databind.JsonNode;

/// How long a sequence lasts by its planning figures, in seconds, at breaths of four seconds.
public final class Lengths {
    private static final long BREATH = 4;

    private Lengths() {}

    /// The length for one of `shortest`, `usual` and `longest`.
    public static long seconds(JsonNode sequence, String extent) {
        long seconds = 0;
        for (var block : sequence.path("blocks")) {
            long once = 0;
            for (var step : block.path("steps")) {
                once += step(step, extent);
            }
            seconds += once * block.path("rounds").path(extent).asLong(1);
        }
        return seconds;
    }

    private static long step(JsonNode step, String extent) {
        var planning = step.at("/dose/planning");
        long count = planning.path(extent).asLong();
        long hold = count * unit(planning);
        long way = step.at("/transition/seconds").asLong();
        if (!step.path("sides").asText().equals("both")) {
            return way + hold;
        }
        boolean inTurn = step.path("order").asText().equals("side-by-side");
        return way
                + 2 * hold
                + (inTurn ? 2 * count - 1 : 1) * step.at("/switchSides/seconds").asLong();
    }

    /// Into how many segments a plan of it falls at its longest, each side and each round counted.
    public static long segments(JsonNode sequence) {
        long segments = 0;
        for (var block : sequence.path("blocks")) {
            long once = 0;
            for (var step : block.path("steps")) {
                once += segmentsOf(step);
            }
            segments += once * block.path("rounds").path("longest").asLong(1);
        }
        return segments;
    }

    private static long segmentsOf(JsonNode step) {
        if (!step.path("sides").asText().equals("both")) {
            return 1;
        }
        var planning = step.at("/dose/planning");
        boolean inTurn = step.path("order").asText().equals("side-by-side")
                && planning.path("unit").asText().equals("rounds");
        return inTurn ? 2 * planning.path("longest").asLong() : 2;
    }

    private static long unit(JsonNode planning) {
        return switch (planning.path("unit").asText()) {
            case "seconds" -> 1;
            case "breaths" -> BREATH;
            default ->
                planning.has("breathsPerRound")
                        ? planning.path("breathsPerRound").asLong() * BREATH
                        : planning.path("secondsPerRound").asLong();
        };
    }
}

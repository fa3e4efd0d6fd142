package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A segment as the live view shows it.
 *
 * @param sanskrit empty where the pose has no Sanskrit name
 * @param side {@code both}, {@code left}, {@code right} or {@code alternating}
 * @param seconds its hold as planned, at the pace of this session
 */
record Segment(int index, String name, String sanskrit, String variation, String side, double seconds) {

    static Segment of(JsonNode node) {
        JsonNode pose = node.path("pose");
        return new Segment(
                node.path("index").asInt(),
                pose.path("name").asText(),
                pose.path("sanskrit").asText(""),
                node.path("variation").path("name").asText(""),
                node.path("side").asText(),
                node.path("plannedSeconds").asDouble());
    }

    /** Both names, as far as there are two, and the variation. */
    String title() {
        return name + (variation.isEmpty() ? "" : ", " + variation) + (sanskrit.isEmpty() ? "" : " · " + sanskrit);
    }

    /** The side in words; empty for a symmetric pose. */
    String sideInWords() {
        return switch (side) {
            case "left" -> "left side";
            case "right" -> "right side";
            case "alternating" -> "sides in turn";
            default -> "";
        };
    }

    /** One full line: both names, variation, side, seconds at the pace of the class. */
    String line(int speed) {
        String sided = sideInWords().isEmpty() ? title() : title() + ", " + sideInWords();
        return sided + ", " + Math.round(seconds * speed) + " s";
    }

    /** One short line: name, side, seconds at the pace of the class. */
    String brief(int speed) {
        String sided = sideInWords().isEmpty() ? name : name + ", " + sideInWords();
        return sided + ", " + Math.round(seconds * speed) + " s";
    }
}

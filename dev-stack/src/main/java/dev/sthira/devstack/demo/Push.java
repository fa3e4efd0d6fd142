package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A push message as the receiving device reads it, after decryption.
 *
 * @param number its place in what the subscription received
 * @param kind {@code pose-cue}, {@code summary} or {@code reminder}
 * @param session the session it is about, or empty
 * @param title the first line
 * @param body the second line
 */
record Push(long number, String kind, String session, String title, String body) {

    static Push of(long number, JsonNode payload) {
        return new Push(
                number,
                payload.path("kind").asText(),
                payload.path("session").asText(),
                payload.path("title").asText(),
                payload.path("body").asText());
    }
}

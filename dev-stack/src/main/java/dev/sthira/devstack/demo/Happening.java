package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Something that reached the demo while the class was running. */
sealed interface Happening {

    /** An event of the live stream, by its name without {@code dev.sthira.}. */
    record FromStream(String event, JsonNode body) implements Happening {}

    /** A push that the device has decrypted. */
    record Pushed(Push push) implements Happening {}
}

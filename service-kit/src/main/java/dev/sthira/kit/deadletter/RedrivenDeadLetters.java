package dev.sthira.kit.deadletter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came of a command to take in what had been put aside.
public record RedrivenDeadLetters(
        @Schema(description = "How many have had their effect now.", examples = "2")
        int redriven,

        @Schema(description = "How many still cannot be read.", examples = "1")
        int left) {}

package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// What a document asks of a value.
@FunctionalInterface
public interface Rule {

    /// What is wrong with a value, in a few words; nothing if it is as it should be.
    Optional<String> against(JsonNode value);
}

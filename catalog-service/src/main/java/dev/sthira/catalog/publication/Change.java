package dev.sthira.catalog.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.kit.origin.Origin;
import java.time.Instant;
import java.util.Map;

/// A change of what everybody sees of a sequence.
///
/// @param number   counts these changes of one sequence, from 1; those nobody was told of in time are skipped
/// @param shared   whether it belongs to the shared catalog, not to a person
/// @param open     whether everybody sees it now
/// @param withdrawn whether it was withdrawn, not only made private
/// @param document the newest edition
/// @param titles   what that edition is called in each language it is translated into
/// @param wordings what is said in that edition, by language; empty where there is only one
/// @param origin   the request that brought it about; none where the catalog's own files did
record Change(
        String slug,
        int number,
        Instant at,
        boolean shared,
        boolean open,
        boolean withdrawn,
        JsonNode document,
        Map<String, String> titles,
        Map<String, Wording> wordings,
        Origin origin) {}

package dev.sthira.session.plan;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Reads plans. What people send is held to tight limits; a plan comes from our own catalog, which limits its segments.
final class PlanJson {
    private static final int LONGEST = 8 << 20;

    private PlanJson() {}

    /// The same mapper for long documents.
    static ObjectMapper reading(ObjectMapper strict) {
        ObjectMapper wide = strict.copy();
        wide.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(LONGEST)
                        .build());
        return wide;
    }
}

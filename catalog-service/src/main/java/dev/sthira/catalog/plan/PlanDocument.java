package dev.sthira.catalog.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.condition.Fingerprint;

/// A plan written down: its bytes, and the id that is made of them.
record PlanDocument(String id, byte[] bytes) {

    static PlanDocument of(Plan plan, ObjectMapper json) {
        try {
            var content = PlanView.of(plan);
            var id = Fingerprint.of(json.writeValueAsBytes(content));
            return new PlanDocument(id, json.writeValueAsBytes(content.withId(id)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan can always be written", e);
        }
    }
}

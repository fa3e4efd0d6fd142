package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads the documents that were written before.
@ApplicationScoped
class Documents {
    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode tree(String document) {
        try {
            return (ObjectNode) json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the database cannot be read", e);
        }
    }

    /// Whether the content would be the same edition, whatever version it claims to be.
    boolean same(ObjectNode content, String document, String slug, int version) {
        return content.deepCopy().put("slug", slug).put("version", version).equals(tree(document));
    }
}

package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.kit.condition.Fingerprint;
import java.nio.charset.StandardCharsets;

/// A document as it is kept: without needless space, with its slug and version, and the fingerprint of all that.
record Written(String document, String fingerprint) {

    static Written of(ObjectNode content, String slug, int version) {
        var document =
                content.deepCopy().put("slug", slug).put("version", version).toString();
        return new Written(document, Fingerprint.of(document.getBytes(StandardCharsets.UTF_8)));
    }
}

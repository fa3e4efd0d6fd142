package dev.sthira.catalog.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.check.Lengths;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.publication.CloudEvent;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Writes changes as others read them; `contract/` holds an example of each. Same change, same bytes.
final class SequenceEvents {
    private static final UUID NAMESPACE = UUID.fromString("5b0c1a9e-2f64-5d0e-9a3c-6d1b8f7e4c20");
    private static final List<String> FACTS = List.of("summary", "intent", "focus", "level", "levels");

    private SequenceEvents() {}

    /// @param origin what brought it about, at the place in the trace where it is sent
    static ProducerRecord<String, byte[]> record(String topic, Change change, Origin origin) {
        var record = new ProducerRecord<>(
                topic, change.slug(), value(change).toString().getBytes(UTF_8));
        return new CloudEvent(
                        id(change),
                        "/sthira/catalog-service",
                        "dev.sthira." + (change.open() ? "sequence-published" : "sequence-withdrawn"),
                        change.slug(),
                        change.at().toString(),
                        change.number())
                .on(record, origin);
    }

    /// UUIDv5 (RFC 9562) of slug and number. The version alone would not do: a sequence may be withdrawn and published
    /// again without an edit, and whoever drops ids they have seen must not drop that.
    static String id(Change change) {
        var name = "%s/%d".formatted(change.slug(), change.number()).getBytes(UTF_8);
        var hash = ByteBuffer.wrap(sha1().digest(ByteBuffer.allocate(16 + name.length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(name)
                .array()));
        return new UUID(
                        (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L,
                        (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L)
                .toString();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-1", e);
        }
    }

    private static ObjectNode value(Change change) {
        var document = change.document();
        var value = JsonNodeFactory.instance.objectNode();
        value.put("slug", change.slug());
        value.set("version", document.path("version"));
        value.set("title", document.path("title"));
        value.put("at", change.at().toString());
        if (change.open()) {
            facts(change, document, value);
        } else {
            value.put("reason", change.withdrawn() ? "withdrawn" : "no-longer-public");
        }
        return value;
    }

    private static void texts(Change change, ObjectNode value) {
        if (!change.wordings().isEmpty()) {
            var texts = value.putObject("texts");
            change.wordings().forEach((language, wording) -> {
                var text = texts.putObject(language);
                var names = text.putObject("names");
                wording.names().forEach(names::put);
                var cues = text.putObject("cues");
                wording.cues().forEach(cues::put);
            });
        }
    }

    private static void facts(Change change, JsonNode document, ObjectNode value) {
        value.put("origin", change.shared() ? "catalog" : "person");
        value.set("language", document.path("language"));
        var titles = value.putObject("titles");
        titles.set(document.path("language").asText(), document.path("title"));
        change.titles().forEach(titles::put);
        texts(change, value);
        FACTS.forEach(name -> value.set(name, document.path(name)));
        value.putObject("seconds")
                .put("shortest", Lengths.seconds(document, "shortest"))
                .put("usual", Lengths.seconds(document, "usual"))
                .put("longest", Lengths.seconds(document, "longest"));
        var steps = value.putArray("steps");
        for (var block : document.path("blocks")) {
            int number = 0;
            for (var step : block.path("steps")) {
                var entry = steps.addObject();
                entry.set("block", block.path("number"));
                entry.put("step", ++number);
                entry.set("kind", step.path("kind"));
                entry.set("pose", step.path("pose"));
                entry.put("variation", step.path("variation").asText(null));
                entry.set("sides", step.path("sides"));
            }
        }
        value.put("document", "/sequences/" + change.slug());
    }
}

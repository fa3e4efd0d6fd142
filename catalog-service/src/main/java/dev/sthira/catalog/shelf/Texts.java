package dev.sthira.catalog.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/// Which places of a document hold texts for people, rather than words for machines; and putting other texts there.
final class Texts {
    private static final Set<String> TEXTS = Set.of(
            "name", "title", "summary", "text", "reason", "sideMeans", "cue", "feeling", "words", "meaning", "note");
    private static final Set<String> LISTS = Set.of("effects", "character", "keywords");
    private static final Set<String> NOT_TRANSLATED = Set.of("sanskrit", "aliases");

    private Texts() {}

    /// The places a whole translation fills, as JSON Pointers.
    static Set<String> places(JsonNode document) {
        var places = new TreeSet<String>();
        collect(document, "", places);
        return places;
    }

    private static void collect(JsonNode node, String place, Set<String> places) {
        node.properties().forEach(property -> {
            var name = property.getKey();
            var value = property.getValue();
            var here = place + "/" + name;
            if (value.isTextual() && TEXTS.contains(name)) {
                places.add(here);
            } else if (LISTS.contains(name)) {
                for (int i = 0; i < value.size(); i++) {
                    places.add(here + "/" + i);
                }
            } else if (!NOT_TRANSLATED.contains(name)) {
                collectInside(value, here, places);
            }
        });
    }

    private static void collectInside(JsonNode value, String place, Set<String> places) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(value.get(i), place + "/" + i, places);
            }
        } else {
            collect(value, place, places);
        }
    }

    /// Whether a text may be put there: names of other traditions too may have one in this language.
    static boolean isText(JsonNode document, String place, Set<String> places) {
        return places.contains(place)
                || document.at(place).isTextual()
                        && (place.matches("/aliases/\\d+/(name|note)")
                                || place.matches("/sanskrit/meaning/\\d+/meaning"));
    }

    static void put(ObjectNode document, String place, String text) {
        int last = place.lastIndexOf('/');
        var parent = document.at(place.substring(0, last));
        var name = place.substring(last + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), text);
        } else if (parent instanceof ObjectNode object) {
            object.put(name, text);
        }
    }
}

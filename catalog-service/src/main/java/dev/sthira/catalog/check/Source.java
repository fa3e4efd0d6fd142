package dev.sthira.catalog.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One open sequence file as it was sent: what it says, and where each part of it stands in the text.
///
/// @param file   name of the file, or what stands for it
/// @param prefix JSON Pointer to the file within the text, where the text holds several
public record Source(String file, String prefix, ObjectNode content, Map<String, Place> places) {
    static final int MOST_FLAWS = 100;

    /// What came of reading a text: files, or the flaws because of which there are none.
    public record Reading(List<Source> files, List<Flaw> flaws) {
        public Reading {
            files = List.copyOf(files);
            flaws = List.copyOf(flaws);
        }
    }

    /// Reads a JSON object, or an array of them.
    public static Reading read(String file, byte[] bytes) {
        var text = new SourceText(file);
        var root = text.read(bytes);
        if (root == null) {
            return new Reading(List.of(), text.flaws());
        }
        var files = new ArrayList<Source>();
        var flaws = new ArrayList<Flaw>(text.flaws());
        if (root.isArray() && !root.isEmpty()) {
            for (int i = 0; i < root.size(); i++) {
                add(file + "[" + i + "]", "/" + i, root.get(i), text, files, flaws);
            }
        } else {
            add(file, "", root, text, files, flaws);
        }
        return new Reading(files, flaws);
    }

    private static void add(
            String file, String prefix, JsonNode node, SourceText text, List<Source> files, List<Flaw> flaws) {
        if (node instanceof ObjectNode content) {
            files.add(new Source(file, prefix, content, text.places()));
        } else {
            var place = text.places().getOrDefault(prefix, Place.START);
            flaws.add(new Flaw(
                    file,
                    place.line(),
                    place.column(),
                    prefix,
                    "must be a JSON object: an open sequence file begins with {"));
        }
    }

    /// A flaw of the part at this pointer; a part that is missing stands where its parent begins.
    public Flaw flaw(String pointer, String message) {
        var at = prefix + pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        var place = places.getOrDefault(at, Place.START);
        return new Flaw(file, place.line(), place.column(), prefix + pointer, message);
    }
}

package dev.sthira.catalog.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.kit.text.Texts;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/// What holds for every text of a file: plain, one line, composed (NFC), with something to see and nothing invisible.
/// An empty one is the schema's business.
final class TextRules {
    private TextRules() {}

    static void check(Source source, List<Flaw> flaws) {
        check(source, "", source.content(), flaws);
    }

    private static void check(Source source, String pointer, JsonNode node, List<Flaw> flaws) {
        if (node.isTextual()) {
            check(source, pointer, node.textValue(), flaws);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(source, pointer + "/" + i, node.get(i), flaws);
            }
        } else {
            node.properties()
                    .forEach(member -> check(source, pointer + "/" + member.getKey(), member.getValue(), flaws));
        }
    }

    private static void check(Source source, String pointer, String text, List<Flaw> flaws) {
        var objection = text.isEmpty() ? Optional.<String>empty() : Texts.objection(text);
        if (objection.isPresent()) {
            flaws.add(source.flaw(pointer, objection.get()));
        } else if (text.matches("(?s).*[<>].*")) {
            flaws.add(source.flaw(pointer, "has < or >; texts are plain, without markup"));
        } else if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            flaws.add(source.flaw(
                    pointer, "is not in the composed form of Unicode (NFC); write letters with their accents"));
        }
    }

    /// A text of somebody else, fit for an answer or a log: one line, not too long.
    static String oneLine(String text) {
        var line = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}

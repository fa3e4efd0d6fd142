package dev.sthira.catalog.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// What holds for every text of a file: plain, one line, composed (NFC), nothing invisible that changes how it reads.
final class TextRules {
    // Controls, halves of characters, and marks that turn the direction of writing.
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

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
        var unwanted = UNWANTED.matcher(text);
        if (unwanted.find()) {
            flaws.add(source.flaw(
                    pointer,
                    "has the character U+%04X, which is no part of a plain text; take it out"
                            .formatted(text.codePointAt(unwanted.start()))));
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

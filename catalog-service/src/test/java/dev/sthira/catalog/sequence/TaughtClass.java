package dev.sthira.catalog.sequence;

import static dev.sthira.catalog.CatalogFiles.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.CatalogFiles;
import java.util.List;
import java.util.stream.Stream;

/// A class as its files tell it, asked in the words of the facts: row "3" is block 3, row "3+" the rest after it.
record TaughtClass(JsonNode sequence, CatalogFiles files) {

    List<String> rows() {
        return each(sequence.path("blocks")).flatMap(TaughtClass::rows).toList();
    }

    JsonNode block(String row) {
        var number = row.replace("+", "");
        return each(sequence.path("blocks"))
                .filter(block -> block.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block " + number));
    }

    Stream<JsonNode> steps(String row) {
        return each(block(row).path("steps")).filter(step -> isRest(step) == row.endsWith("+"));
    }

    /// The steps of a row that are, or flow through, a pose answering to the name.
    Stream<JsonNode> steps(String row, String posture) {
        return steps(row).filter(step -> files.posesOf(step).anyMatch(pose -> answers(pose, posture)));
    }

    /// What is said of a posture: in its own file, and in that of the flow it is part of.
    List<JsonNode> poses(String row, String posture) {
        return steps(row, posture)
                .flatMap(step -> Stream.concat(
                        files.posesOf(step).limit(1), files.posesOf(step).filter(pose -> answers(pose, posture))))
                .distinct()
                .toList();
    }

    static boolean answers(JsonNode pose, String name) {
        return CatalogFiles.namesOf(pose).contains(name);
    }

    private static Stream<String> rows(JsonNode block) {
        var number = block.path("number").asText();
        return each(block.path("steps"))
                .map(step -> isRest(step) ? number + "+" : number)
                .distinct();
    }

    private static boolean isRest(JsonNode step) {
        return step.path("kind").asText().equals("rest");
    }
}

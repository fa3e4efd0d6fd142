package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Locale;

/// Where a JSON Pointer leads, in words: `Block 2, step 3 (cat-cow): dose planning usual`.
final class Places {
    private Places() {}

    static String of(String pointer, JsonNode root) {
        var heads = new ArrayList<String>();
        var rest = new ArrayList<String>();
        var at = root;
        var parts = pointer.split("/");
        for (int i = 1; i < parts.length; i++) {
            var list = at.isArray() ? parts[i - 1] : "";
            at = at.isArray() ? at.path(Integer.parseInt(parts[i])) : at.path(parts[i]);
            switch (list) {
                case "blocks" -> heads.add("block " + number(parts[i]));
                case "steps" ->
                    heads.add("step %d (%s)"
                            .formatted(number(parts[i]), at.path("pose").asText()));
                case "" -> rest.add(words(parts[i]));
                default -> rest.add(Integer.toString(number(parts[i])));
            }
        }
        rest.removeIf(word -> !heads.isEmpty() && (word.equals("blocks") || word.equals("steps")));
        var where = String.join(", ", heads);
        var what = String.join(" ", rest);
        var all = where.isEmpty() || what.isEmpty() ? where + what : where + ": " + what;
        return all.isEmpty() ? "The file" : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static int number(String index) {
        return Integer.parseInt(index) + 1;
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}

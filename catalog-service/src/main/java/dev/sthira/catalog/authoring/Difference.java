package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is different between two editions. Lists are laid side by side by what their entries are (a step by its
/// pose), so that one more step is one change and not a different list from there on.
final class Difference {
    private static final Set<String> GIVEN_BY_US = Set.of("/slug", "/version");

    private final JsonNode oldRoot;
    private final JsonNode newRoot;
    private final List<Change> changes = new ArrayList<>();

    private Difference(JsonNode oldRoot, JsonNode newRoot) {
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
    }

    /// What happened to a part.
    @Schema(name = "ChangeKind")
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// One change.
    @Schema(name = "EditionChange")
    record Change(
            Kind kind,

            @Schema(
                    description = "JSON Pointer to the part: in the later edition, or in the earlier if it is removed.",
                    examples = "/blocks/1/steps/0/dose/planning/usual")
            String pointer,

            @Schema(ref = "AnyJson", description = "What stood there before; null if it is added.") @Nullable
            JsonNode before,

            @Schema(ref = "AnyJson", description = "What stands there now; null if it is removed.") @Nullable
            JsonNode after,

            @Schema(examples = "Block 2, step 1 (cat-cow): dose planning usual is 8 instead of 5.")
            String sentence) {}

    static List<Change> between(JsonNode before, JsonNode after) {
        var difference = new Difference(before, after);
        difference.compare("", before, "", after);
        return List.copyOf(difference.changes);
    }

    private void compare(String oldAt, JsonNode before, String newAt, JsonNode after) {
        if (before.equals(after) || GIVEN_BY_US.contains(newAt)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            members(oldAt, before, newAt, after);
        } else if (before.isArray() && after.isArray()) {
            entries(oldAt, before, newAt, after);
        } else {
            changes.add(new Change(
                    Kind.CHANGED,
                    newAt,
                    before,
                    after,
                    "%s is %s instead of %s.".formatted(Places.of(newAt, newRoot), shown(after), shown(before))));
        }
    }

    private void members(String oldAt, JsonNode before, String newAt, JsonNode after) {
        var names = new LinkedHashSet<String>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            if (!before.has(name)) {
                added(newAt + "/" + name, after.get(name));
            } else if (!after.has(name)) {
                removed(oldAt + "/" + name, before.get(name));
            } else {
                compare(oldAt + "/" + name, before.get(name), newAt + "/" + name, after.get(name));
            }
        }
    }

    private void entries(String oldAt, JsonNode before, String newAt, JsonNode after) {
        int o = 0;
        int n = 0;
        for (var match : matches(before, after)) {
            gap(oldAt, before, o, match.before(), newAt, after, n, match.after());
            compare(
                    oldAt + "/" + match.before(),
                    before.get(match.before()),
                    newAt + "/" + match.after(),
                    after.get(match.after()));
            o = match.before() + 1;
            n = match.after() + 1;
        }
        gap(oldAt, before, o, before.size(), newAt, after, n, after.size());
    }

    // Between two entries that match: steps come and go; other entries in equal number are the same ones, changed.
    private void gap(String oldAt, JsonNode before, int o, int oEnd, String newAt, JsonNode after, int n, int nEnd) {
        boolean samePlaces = oEnd - o == nEnd - n && !newAt.endsWith("/steps");
        if (samePlaces) {
            for (int i = 0; i < oEnd - o; i++) {
                compare(oldAt + "/" + (o + i), before.get(o + i), newAt + "/" + (n + i), after.get(n + i));
            }
            return;
        }
        for (int i = o; i < oEnd; i++) {
            removed(oldAt + "/" + i, before.get(i));
        }
        for (int i = n; i < nEnd; i++) {
            added(newAt + "/" + i, after.get(i));
        }
    }

    private void added(String at, JsonNode after) {
        var sentence = "%s is new%s.".formatted(Places.of(at, newRoot), brief(after));
        changes.add(new Change(Kind.ADDED, at, null, after, sentence));
    }

    private void removed(String at, JsonNode before) {
        var sentence = "%s is gone%s.".formatted(Places.of(at, oldRoot), brief(before));
        changes.add(new Change(Kind.REMOVED, at, before, null, sentence));
    }

    private static String brief(JsonNode node) {
        return node.isContainerNode() ? "" : ": " + shown(node);
    }

    private static String shown(JsonNode node) {
        return node.isTextual() ? "“%s”".formatted(node.asText()) : node.toString();
    }

    /// Two entries that are the same thing.
    private record Match(int before, int after) {}

    // The longest common subsequence, by the table everybody knows; a list has at most 200 entries.
    private static List<Match> matches(JsonNode before, JsonNode after) {
        var length = new int[before.size() + 1][after.size() + 1];
        for (int o = before.size() - 1; o >= 0; o--) {
            for (int n = after.size() - 1; n >= 0; n--) {
                length[o][n] = same(before.get(o), after.get(n))
                        ? length[o + 1][n + 1] + 1
                        : Math.max(length[o + 1][n], length[o][n + 1]);
            }
        }
        var matches = new ArrayList<Match>();
        int o = 0;
        int n = 0;
        while (o < before.size() && n < after.size()) {
            if (same(before.get(o), after.get(n))) {
                matches.add(new Match(o++, n++));
            } else if (length[o + 1][n] >= length[o][n + 1]) {
                o++;
            } else {
                n++;
            }
        }
        return matches;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return key(one).equals(key(other));
    }

    private static JsonNode key(JsonNode entry) {
        for (var name : List.of("pose", "title", "slug")) {
            if (entry.has(name)) {
                return entry.get(name);
            }
        }
        return entry.isMissingNode() ? MissingNode.getInstance() : entry;
    }
}

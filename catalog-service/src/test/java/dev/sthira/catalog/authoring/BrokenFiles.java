package dev.sthira.catalog.authoring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Files that are each broken in one way: the evening class with one thing changed, or something else altogether.
final class BrokenFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STEP = "/blocks/0/steps/1";

    private final List<Broken> all = new ArrayList<>();

    private BrokenFiles() {}

    /// One broken file, and the JSON Pointer that its refusal must name.
    record Broken(String name, byte[] bytes, String pointer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Broken> all() {
        var files = new BrokenFiles();
        files.notJson();
        files.notUtf8();
        files.otherShapes();
        files.lacking();
        files.wrongTypes();
        files.wrongWords();
        files.texts();
        files.numbers();
        files.references();
        files.structure();
        files.breath();
        return files.all;
    }

    private void notJson() {
        var good = Drafts.text();
        for (int tenth = 1; tenth < 10; tenth++) {
            text("ends after %d tenths".formatted(tenth), good.substring(0, good.length() * tenth / 10));
        }
        text("lacks the last brace", good.strip().substring(0, good.strip().length() - 1));
        text("is empty", "");
        text("is blank", " \n\t ");
        text("lacks a comma", good.replaceFirst(",", ""));
        text("has a comma too many", good.replaceFirst("\\}\\s*\\]", "},]"));
        text("lacks a colon", good.replaceFirst(" : ", " "));
        text("has single quotes", good.replace('"', '\''));
        text("has a bare name", good.replaceFirst("\"title\"", "title"));
        text("has a comment", good.replaceFirst("\\{", "{ // mine\n"));
        text("has NaN", good.replaceFirst("\"version\" : 1", "\"version\" : NaN"));
        text("has Infinity", good.replaceFirst("\"version\" : 1", "\"version\" : Infinity"));
        text("has a leading zero", good.replaceFirst("\"version\" : 1", "\"version\" : 01"));
        text("has a plus sign", good.replaceFirst("\"version\" : 1", "\"version\" : +1"));
        text("has a hexadecimal number", good.replaceFirst("\"version\" : 1", "\"version\" : 0x1"));
        text("has a number without digits", good.replaceFirst("\"version\" : 1", "\"version\" : -"));
        text("is two files", good + good);
        text("goes on with words", good + " and more");
        text("has a line break in a text", good.replaceFirst("quiet minutes", "quiet\nminutes"));
        text("has a tab in a text", good.replaceFirst("quiet minutes", "quiet\tminutes"));
        text("has an unknown escape", good.replaceFirst("quiet", "\\\\x"));
        text("has half an escape", good.replaceFirst("quiet", "\\\\u12"));
        text("is XML", "<sequence><title>My Evening</title></sequence>");
        text("is YAML", "title: My Evening\nblocks: []\n");
        text("is CSV", "pose;seconds\ncat;30\n");
        text("is a web page", "<!doctype html><script>alert(1)</script>");
        text("is a word", "evening");
        text("is nested 33 deep", "[".repeat(33) + "]".repeat(33));
        text("is nested 10000 deep", "[".repeat(10_000));
        text("has a name of 101 letters", "{\"" + "n".repeat(101) + "\": 1}");
        text("has a text of 20001 letters", "{\"title\": \"" + "t".repeat(20_001) + "\"}");
        text("has a number of 400 digits", "{\"version\": " + "9".repeat(400) + "}");
        at("names a field twice", "/title", good.replaceFirst("\"title\"", "\"title\": \"One\", \"title\""));
        at(
                "names a field twice deep inside",
                STEP + "/pose",
                good.replaceFirst("\"pose\" : \"cat-cow\"", "\"pose\": \"cat\", \"pose\": \"cat-cow\""));
        at("has 1e999", "/version", good.replaceFirst("\"version\" : 1", "\"version\" : 1e999"));
        at("has 1e9999999999", "/version", good.replaceFirst("\"version\" : 1", "\"version\" : 1e9999999999"));
        at("has 1e-999", "/version", good.replaceFirst("\"version\" : 1", "\"version\" : 1e-999"));
        at("has 12 digits", "/version", good.replaceFirst("\"version\" : 1", "\"version\" : 100000000000"));
        text("is a list of 501 files", "[" + "1,".repeat(500) + "1]");
        at(
                "has 501 pieces of advice",
                "/safety",
                good.replaceFirst("\"safety\" : \\[", "\"safety\": [" + "{},".repeat(500)));
        text("has 101 fields", "{" + fields(101) + "}");
        at("has a slug that tires patterns", "/slug", good.replaceFirst("my-evening", "a-".repeat(5_000)));
    }

    private void notUtf8() {
        var good = Drafts.text();
        bytes("begins with a byte order mark", ("\uFEFF" + good).getBytes(UTF_8));
        bytes("is UTF-16, little end first", good.getBytes(UTF_16LE));
        bytes("is UTF-16, big end first", good.getBytes(UTF_16BE));
        bytes("is Latin-1", good.replaceFirst("quiet", "stille Übung").getBytes(ISO_8859_1));
        bytes("has an overlong character", raw(good, 0xC0, 0x80));
        bytes("has half a surrogate", raw(good, 0xED, 0xA0, 0x80));
        bytes("has a byte that never is", raw(good, 0xFF));
        bytes("is packed", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0});
        bytes("is zeros", new byte[64]);
    }

    private void otherShapes() {
        text("is null", "null");
        text("is true", "true");
        text("is a number", "5");
        text("is a text", "\"evening\"");
        text("is an empty list", "[]");
        at("is a list of numbers", "/0", "[1]");
        text("is an empty object", "{}");
        text("is somebody else's format", "{\"name\": \"My Evening\", \"exercises\": []}");
    }

    private void lacking() {
        for (var name : List.of(
                "language", "title", "summary", "intent", "focus", "level", "levels", "audience", "safety", "blocks")) {
            change("lacks " + name, "", file -> file.remove(name));
        }
        for (var name : List.of("number", "title", "phase", "start", "steps")) {
            change(
                    "has a block without " + name,
                    "/blocks/0",
                    file -> object(file, "/blocks/0").remove(name));
        }
        for (var name : List.of("kind", "pose", "dose", "sides", "transition", "cue")) {
            change(
                    "has a step without " + name,
                    STEP,
                    file -> object(file, STEP).remove(name));
        }
        change(
                "has a dose without planning",
                STEP + "/dose",
                file -> object(file, STEP + "/dose").remove("planning"));
        change(
                "has sides without a switch",
                "/blocks/0/steps/2",
                file -> object(file, "/blocks/0/steps/2").remove("switchSides"));
        change(
                "has rounds without a length",
                STEP + "/dose/planning",
                file -> object(file, STEP + "/dose/planning").remove("breathsPerRound"));
    }

    private void wrongTypes() {
        for (var name : List.of(
                "format", "slug", "version", "language", "title", "focus", "levels", "audience", "safety", "blocks")) {
            change("has an object as " + name, "/" + name, file -> file.putObject(name));
            change("has null as " + name, "/" + name, file -> file.putNull(name));
        }
        put("has a number as pose", STEP, "pose", "7");
        put("has a text as dose", STEP, "dose", "\"long\"");
        put("has a yes as optional", STEP, "optional", "\"yes\"");
        put("has a text as seconds", STEP + "/transition", "seconds", "\"8\"");
        put("has half a second", STEP + "/transition", "seconds", "0.5");
    }

    private void wrongWords() {
        put("has an unknown format", "", "format", "\"open-sequence-file/2\"");
        put("has an unknown intent", "", "intent", "\"fly\"");
        put("has an unknown level", "", "level", "\"expert\"");
        put("has a language in words", "", "language", "\"English\"");
        put("has an unknown phase", "/blocks/0", "phase", "\"middle\"");
        put("has an unknown position", "/blocks/0/start", "position", "\"floating\"");
        put("has an unknown kind", STEP, "kind", "\"jump\"");
        put("has unknown sides", STEP, "sides", "\"up\"");
        put("has an unknown unit", STEP + "/dose/planning", "unit", "\"minutes\"");
        put("has an unknown shape", STEP + "/dose/taught/0", "shape", "\"maybe\"");
        put("has a slug with capitals", "", "slug", "\"My-Evening\"");
        put("has a slug of 61 letters", "", "slug", "\"" + "s".repeat(61) + "\"");
        put("has a slug with a path", "", "slug", "\"../evening\"");
        put("has an unknown field", "", "colour", "\"blue\"");
        put("has a field that smuggles", "", "owner", "\"somebody-else\"");
        put("has a field that pollutes", "", "__proto__", "{\"editor\": true}");
        put("has an unknown field in a block", "/blocks/0", "colour", "1");
        put("has an unknown field in a step", STEP, "colour", "1");
        put("has an unknown field in a dose", STEP + "/dose", "colour", "1");
        put("has an order without sides", STEP, "order", "\"side-by-side\"");
        put("says a focus twice", "", "focus", "[\"spine\", \"spine\"]");
    }

    private void texts() {
        put("has a script in the title", "", "title", "\"<script>alert(1)</script>\"");
        put("has markup in the summary", "", "summary", "\"<b>Quiet</b> minutes\"");
        put("has markup in a cue", STEP, "cue", "\"<img src=x onerror=alert(1)>\"");
        put("has a bracket in a transition", STEP + "/transition", "cue", "\"a < b\"");
        put("has U+0000", "", "title", "\"My\\u0000Evening\"");
        put("has U+001B", "", "title", "\"My\\u001b[31mEvening\"");
        put("has a line break", STEP, "cue", "\"One.\\nTwo.\"");
        put("has a line separator", STEP, "cue", "\"One.\\u2028Two.\"");
        put("turns the writing around", "", "title", "\"My \\u202egnineve\"");
        at("has half a character", "/title", Drafts.text().replaceFirst("My Evening", "My \\\\ud83d evening"));
        put("has a byte order mark inside", "", "title", "\"My\\ufeffEvening\"");
        put("is not composed", "", "title", "\"U\\u0308bung\"");
        put("has an empty title", "", "title", "\"\"");
        put("has a title of 81 letters", "", "title", "\"" + "t".repeat(81) + "\"");
        put("has a text of 401 letters", "", "summary", "\"" + "t".repeat(401) + "\"");
        put("has a text of 1001 letters", "", "summary", "\"" + "t".repeat(1001) + "\"");
    }

    private void numbers() {
        put("has version 0", "", "version", "0");
        put("has version −1", "", "version", "-1");
        put("has version 1.5", "", "version", "1.5");
        put("takes −1 seconds", STEP + "/transition", "seconds", "-1");
        put("takes 121 seconds to get there", STEP + "/transition", "seconds", "121");
        put("counts 0", STEP + "/dose/planning", "shortest", "0");
        put("counts 3601", STEP + "/dose/planning", "longest", "3601");
        put("has 21 breaths a round", STEP + "/dose/planning", "breathsPerRound", "21");
        fails(
                "has figures that fall",
                STEP + "/dose/planning",
                file -> object(file, STEP + "/dose/planning").put("usual", 9));
        put("begins with block 0", "/blocks/0", "number", "0");
        put("begins with block 2", "/blocks/0", "number", "2");
        put("has two blocks 1", "/blocks/1", "number", "1");
        fails(
                "has rounds that fall",
                "/blocks/0/rounds",
                file -> object(file, "/blocks/0")
                        .putObject("rounds")
                        .put("shortest", 3)
                        .put("usual", 2)
                        .put("longest", 1));
        put(
                "has 13 rounds",
                "/blocks/0",
                "rounds",
                "{\"shortest\": 1, \"usual\": 2, \"longest\": 13}",
                "/blocks/0/rounds/longest");
    }

    private void references() {
        put("names an unknown pose", STEP, "pose", "\"no-such-pose\"");
        put("names an unknown variation", STEP, "variation", "\"no-such-form\"");
        put("names another pose's variation", STEP, "variation", "\"bind\"");
        put("offers an unknown pose instead", STEP, "orElse", "[\"cat\", \"no-such-pose\"]", STEP + "/orElse/1");
        put(
                "offers an unknown variation",
                STEP,
                "byLevel",
                "[{\"level\": \"beginner\", \"variation\": \"no-such-form\"}]",
                STEP + "/byLevel/0/variation");
        put("is one-sided", STEP, "sides", "\"right\"");
    }

    private void structure() {
        change("has no blocks", "/blocks", file -> file.putArray("blocks"));
        change(
                "has a block with no steps",
                "/blocks/0/steps",
                file -> object(file, "/blocks/0").putArray("steps"));
        change("has 61 blocks", "/blocks", file -> fill((ArrayNode) file.get("blocks"), 61));
        change("has 61 steps in a block", "/blocks/0/steps", file -> fill((ArrayNode) file.at("/blocks/0/steps"), 61));
        change("has 201 steps", "/blocks/4/steps/0", file -> {
            fill((ArrayNode) file.at("/blocks/0/steps"), 50);
            var blocks = (ArrayNode) file.get("blocks");
            var rest = blocks.remove(1);
            for (int i = 1; i < 4; i++) {
                blocks.add(((ObjectNode) blocks.get(0).deepCopy()).put("number", i + 1));
            }
            blocks.add(((ObjectNode) rest).put("number", 5));
        });
        fails("is longer than four hours", "/blocks", file -> {
            object(file, "/blocks/1/steps/0/dose/planning").put("longest", 3600);
            fill((ArrayNode) file.at("/blocks/1/steps"), 4);
        });
        put(
                "has a study without a source",
                "",
                "safety",
                "[{\"kind\": \"study\", \"text\": \"Somebody found something.\"}]",
                "/safety/0");
    }

    private void breath() {
        counted("counts a breath of 0", 0, 4, 4, 4, STEP + "/counts/in");
        counted("counts a breath of 1000", 4, 4, 1000, 4, STEP + "/counts/out");
        counted("holds the breath for 21 seconds", 4, 21, 4, 4, STEP + "/counts/hold");
        counted("counts other than its rounds", 5, 5, 5, 5, STEP + "/dose/planning/secondsPerRound");
        put("counts the breath of a pose", STEP, "counts", counts(4, 0, 4, 0));
        put("has quick breaths in a pose", STEP, "strokes", "{\"count\": 20, \"perMinute\": 60, \"rest\": 30}");
        put("rings a bell in a pose", STEP, "bells", "{\"start\": 1, \"end\": 1}");
        put("is a breathing step of a pose", STEP, "kind", "\"breathing\"");
        change("holds a breath that is not held", STEP + "/counts/hold", file -> {
            breathe(file, "equal-breath", 12);
            object(file, STEP).set("counts", tree(counts(4, 4, 4, 0)));
        });
        change("measures a sitting in rounds", STEP + "/dose/planning/unit", file -> {
            breathe(file, "silent-sitting", 12);
            object(file, STEP).put("kind", "meditation");
        });
    }

    private void counted(String name, int in, int hold, int out, int pause, String pointer) {
        change(name, pointer, file -> {
            breathe(file, "box-breath", 16);
            object(file, STEP).set("counts", tree(counts(in, hold, out, pause)));
        });
    }

    private static void breathe(ObjectNode file, String practice, int seconds) {
        object(file, STEP).put("kind", "breathing").put("pose", practice).put("sides", "none");
        object(file, STEP)
                .withObject("/dose")
                .set(
                        "planning",
                        tree(
                                "{\"unit\": \"rounds\", \"shortest\": 3, \"usual\": 4, \"longest\": 6, \"secondsPerRound\": %d}"
                                        .formatted(seconds)));
    }

    private static String counts(int in, int hold, int out, int pause) {
        return "{\"in\": %d, \"hold\": %d, \"out\": %d, \"pause\": %d}".formatted(in, hold, out, pause);
    }

    private static String fields(int many) {
        return IntStream.range(0, many).mapToObj("\"f%d\": 1"::formatted).collect(Collectors.joining(","));
    }

    private static void fill(ArrayNode list, int size) {
        for (int i = list.size(); i < size; i++) {
            list.add(list.get(0).deepCopy());
        }
    }

    private static ObjectNode object(ObjectNode file, String pointer) {
        return (ObjectNode) (pointer.isEmpty() ? file : file.at(pointer));
    }

    private void put(String name, String at, String field, String json) {
        put(name, at, field, json, at + "/" + field);
    }

    private void put(String name, String at, String field, String json, String pointer) {
        change(name, pointer, file -> object(file, at).set(field, tree(json)));
    }

    private void fails(String name, String pointer, Consumer<ObjectNode> change) {
        change(name, pointer, change);
    }

    private void change(String name, String pointer, Consumer<ObjectNode> change) {
        var file = Drafts.evening();
        change.accept(file);
        at(name, pointer, file.toPrettyString());
    }

    private void text(String name, String text) {
        at(name, "", text);
    }

    private void at(String name, String pointer, String text) {
        all.add(new Broken(name, text.getBytes(UTF_8), pointer));
    }

    private void bytes(String name, byte[] bytes) {
        all.add(new Broken(name, bytes, ""));
    }

    private static byte[] raw(String good, int... wrong) {
        var marked = good.replaceFirst("quiet", "#".repeat(wrong.length)).getBytes(UTF_8);
        int at = new String(marked, UTF_8).indexOf('#');
        for (int i = 0; i < wrong.length; i++) {
            marked[at + i] = (byte) wrong[i];
        }
        return marked;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

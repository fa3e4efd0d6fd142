package dev.sthira.devstack.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// What can be made wrong with a body.
final class Spoiled {

    private static final int DEEP = 100_000;

    private Spoiled() {}

    static void tree(Draft draft, Consumer<JsonNode> change) {
        Trees.read(draft.body).ifPresent(tree -> {
            change.accept(tree);
            draft.body = Trees.write(tree);
        });
    }

    static void deep(Draft draft, RandomGenerator chance) {
        String deep = Trees.nested(chance.nextInt(3) == 0 ? DEEP : chance.nextInt(2, 1200), chance.nextBoolean());
        String text = new String(draft.body, StandardCharsets.UTF_8);
        draft.body = Trees.utf8(
                chance.nextBoolean() || !text.startsWith("{\"") ? deep : "{\"deep\":" + deep + "," + text.substring(1));
    }

    static void bytes(Draft draft, RandomGenerator chance) {
        if (chance.nextInt(4) == 0) {
            draft.body = new byte[chance.nextInt(1, 2000)];
            chance.nextBytes(draft.body);
        } else if (chance.nextInt(3) == 0) {
            draft.body = Arrays.copyOf(draft.body, chance.nextInt(draft.body.length + 1));
        } else {
            draft.body = draft.body.clone();
            for (int i = 0; i <= chance.nextInt(5) && draft.body.length > 0; i++) {
                draft.body[chance.nextInt(draft.body.length)] = (byte) chance.nextInt(256);
            }
        }
    }

    static void noObject(Draft draft, RandomGenerator chance) {
        draft.body = Trees.utf8(anyOf(
                chance,
                "",
                " ",
                "null",
                "true",
                "0",
                "1e999999999",
                "\"text\"",
                "[]",
                "[null]",
                "{}",
                "{} {}",
                "NaN",
                "{'a':1}",
                "{\"a\":1,}",
                "/* */{}",
                "[{}]"));
    }

    static void hugeBody(Draft draft, RandomGenerator chance) {
        String filler = chance.nextBoolean() ? "x" : "\\u0000";
        int size = 1 << chance.nextInt(12, 20);
        draft.body = Trees.utf8("{\"a\":\"" + filler.repeat(size / filler.length()) + "\"}");
    }

    static void contentType(Draft draft, RandomGenerator chance) {
        String type = anyOf(
                chance,
                "",
                "text/plain",
                "text/html",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/octet-stream",
                "application/json5",
                "application/merge-patch+json",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "application/json;charset=\"",
                "application/*",
                "*/*",
                "/",
                "json",
                "application/json, text/plain",
                "application/zip",
                "application/problem+json",
                "x".repeat(2000));
        draft.contentType = type.isEmpty() ? Optional.empty() : Optional.of(type);
    }

    static void encoding(Draft draft, RandomGenerator chance) {
        String text = new String(draft.body, StandardCharsets.UTF_8);
        String charset = anyOf(chance, "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32BE", "windows-1252");
        switch (chance.nextInt(4)) {
            case 0 -> draft.header("Content-Encoding", anyOf(chance, "gzip", "deflate", "br", "compress", "nonsense"));
            case 1 -> draft.body = (text + "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
            default -> draft.body = text.getBytes(Charset.forName(charset));
        }
    }

    private static String anyOf(RandomGenerator chance, String... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}

package dev.sthira.devstack.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sthira.devstack.probe.Token;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/// Makes something wrong with a sound request.
final class Twists {

    private record Twist(String name, BiConsumer<Draft, RandomGenerator> act) {}

    private final List<Token> tokens;
    private final List<Twist> bodies = List.of(
            new Twist("type swap", (draft, chance) -> Spoiled.tree(draft, tree -> Trees.swapType(tree, chance))),
            new Twist("type swap", (draft, chance) -> Spoiled.tree(draft, tree -> Trees.swapType(tree, chance))),
            new Twist("field left out", (draft, chance) -> Spoiled.tree(draft, tree -> Trees.drop(tree, chance))),
            new Twist("unknown field", (draft, chance) -> Spoiled.tree(draft, tree -> Trees.addField(tree, chance))),
            new Twist(
                    "null",
                    (draft, chance) ->
                            Spoiled.tree(draft, tree -> Trees.put(tree, JsonNodeFactory.instance.nullNode(), chance))),
            new Twist("huge number", (draft, chance) -> Spoiled.tree(draft, tree -> Trees.putNumber(tree, chance))),
            new Twist(
                    "hostile text",
                    (draft, chance) -> Spoiled.tree(draft, tree -> Trees.putText(tree, Hostile.text(chance), chance))),
            new Twist(
                    "hostile text",
                    (draft, chance) -> Spoiled.tree(draft, tree -> Trees.putText(tree, Hostile.text(chance), chance))),
            new Twist("deep", Spoiled::deep),
            new Twist(
                    "doubled key",
                    (draft, chance) -> Trees.read(draft.body)
                            .ifPresent(tree -> draft.body = Trees.utf8(Trees.doubled(tree, chance)))),
            new Twist("random bytes", Spoiled::bytes),
            new Twist("no object", Spoiled::noObject),
            new Twist("huge body", Spoiled::hugeBody),
            new Twist("content type", Spoiled::contentType),
            new Twist("encoding", Spoiled::encoding));
    private final List<Twist> others = List.of(
            new Twist("token", this::token),
            new Twist("token", this::token),
            new Twist("query value", Twists::queryValue),
            new Twist("query value", Twists::queryValue),
            new Twist(
                    "unknown query name",
                    (draft, chance) -> draft.query.add(
                            new Draft.Query(anyOf(chance, "surprise", "Limit", "", "q[]", "a.b"), "1"))),
            new Twist("query twice", (draft, chance) -> draft.query.addAll(List.copyOf(draft.query))),
            new Twist("path value", Twists::pathValue),
            new Twist("path value", Twists::pathValue),
            new Twist("odd path", Twists::oddPath),
            new Twist(
                    "method",
                    (draft, chance) -> draft.method = Optional.of(anyOf(
                            chance,
                            "GET",
                            "HEAD",
                            "POST",
                            "PUT",
                            "DELETE",
                            "PATCH",
                            "OPTIONS",
                            "TRACE",
                            "PROPFIND",
                            "get",
                            "X"))),
            new Twist("header", Twists::header),
            new Twist("header", Twists::header));

    /// @param tokens bad and odd ones
    Twists(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// Changes it in one way, and sometimes in one more.
    void twist(Draft draft, RandomGenerator chance) {
        List<Twist> list = draft.body.length > 0 && chance.nextInt(3) > 0 ? bodies : others;
        Twist twist = list.get(chance.nextInt(list.size()));
        twist.act().accept(draft, chance);
        draft.twist = draft.twist.equals("valid") ? twist.name() : draft.twist + " and " + twist.name();
        if (chance.nextInt(8) == 0) {
            twist(draft, chance);
        }
    }

    private void token(Draft draft, RandomGenerator chance) {
        draft.token =
                chance.nextInt(6) == 0 ? Optional.empty() : Optional.of(tokens.get(chance.nextInt(tokens.size())));
    }

    private static void queryValue(Draft draft, RandomGenerator chance) {
        var declared = draft.operation.in("query");
        if (declared.isEmpty()) {
            draft.query.add(new Draft.Query(Hostile.shortText(chance), Hostile.shortText(chance)));
        } else {
            String name = declared.get(chance.nextInt(declared.size())).name();
            draft.query.removeIf(pair -> pair.name().equals(name));
            draft.query.add(new Draft.Query(name, Hostile.shortText(chance)));
        }
    }

    private static void pathValue(Draft draft, RandomGenerator chance) {
        List<String> names = List.copyOf(draft.path.keySet());
        if (names.isEmpty()) {
            oddPath(draft, chance);
        } else {
            draft.path.put(names.get(chance.nextInt(names.size())), Hostile.shortText(chance));
        }
    }

    private static void oddPath(Draft draft, RandomGenerator chance) {
        String path = draft.filled();
        int cut = path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1);
        draft.target = Optional.of(
                switch (chance.nextInt(16)) {
                    case 0 -> path + "/";
                    case 1 -> path + ".";
                    case 2 -> path + "%00";
                    case 3 -> path + ";x=y";
                    case 4 -> path.substring(0, cut) + ";x" + path.substring(cut);
                    case 5 -> path.substring(0, cut) + "%2F" + path.substring(Math.min(path.length(), cut + 1));
                    case 6 -> "/." + path;
                    case 7 -> "//" + path;
                    case 8 -> "/x/.." + path;
                    case 9 -> "/%2e%2e" + path;
                    case 10 -> path + "?%";
                    case 11 -> path + "?a=%zz&=&&b=%c3%28";
                    case 12 -> path + "%ff%fe";
                    case 13 -> path + "\u00e9";
                    case 14 -> "http://127.0.0.1" + path;
                    default -> path + "/" + "a/".repeat(chance.nextInt(1, 400));
                });
    }

    private static void header(Draft draft, RandomGenerator chance) {
        String name = anyOf(
                chance,
                "If-Match",
                "If-None-Match",
                "Idempotency-Key",
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Range",
                "Last-Event-ID",
                "Sthira-Link",
                "Expect",
                "Origin",
                "X-Forwarded-For",
                "Forwarded",
                "Cookie",
                "If-Modified-Since",
                "X-Request-Id",
                "traceparent",
                "X-HTTP-Method-Override",
                "Referer",
                "Connection");
        String value = chance.nextBoolean()
                ? anyOf(
                        chance,
                        "*",
                        "W/\"v1\"",
                        "\"v1\", \"v2\"",
                        "\"",
                        "v1",
                        "\"\"",
                        ",",
                        "text/html",
                        "*/*;q=x",
                        "de-",
                        "bytes=0-0,5-1",
                        "-1",
                        "99999999999999999999",
                        "xx-yy-zz;q=9",
                        "null",
                        "gzip;q=0, *;q=0")
                : oneLine(Hostile.shortText(chance));
        draft.header(name, value);
    }

    /// A header that has a line end would be another request; the raw oddities try those.
    private static String oneLine(String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return bytes.replaceAll("[\r\n]", " ");
    }

    private static String anyOf(RandomGenerator chance, String... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}

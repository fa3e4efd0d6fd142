package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Explanation;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What is said to somebody.
final class WordRules {
    private static final Pattern CLUMSY = Pattern.compile(
            "bad at the moment|The 0 |take 0 seconds|\\d+ to \\d+ minutes?\\b.*\\b\\d{3} to|Taught as .(\\d{3}) to (\\d) minutes");

    static final List<Rule> ALL = List.of(
            Rule.of("nothing is said twice", "voice: a sentence loses what it gains by repetition", 2, WordRules::once),
            Rule.of("no clumsy sentence", "voice: words one would say to a friend", 2, WordRules::wellSaid));

    private WordRules() {}

    private static void once(Lesson lesson, Consumer<String> objection) {
        var said = new HashSet<String>();
        lesson.plan().explanations().stream()
                .map(Explanation::text)
                .filter(text -> !said.add(text))
                .forEach(objection);
    }

    private static void wellSaid(Lesson lesson, Consumer<String> objection) {
        lesson.plan().explanations().stream()
                .map(Explanation::text)
                .filter(text -> CLUMSY.matcher(text).find())
                .forEach(objection);
    }
}

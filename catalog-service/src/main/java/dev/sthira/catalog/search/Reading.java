package dev.sthira.catalog.search;

import dev.sthira.catalog.search.Vocabulary.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Words read from the first to the last: what each phrase means, and what somebody says no to.
final class Reading {
    /// What can be said no to; of everything else the no is not heard.
    private static final Set<String> REFUSABLE = Set.of(
            "area", "concern", "position", "prop", "family", "kind", "pose", "intent", "style", "level", "moment");

    private static final Set<String> SILENT = Set.of("filler", "also", "but", "no");
    private static final Set<String> WRAPPING = Set.of("filler", "also", "but", "no", "trouble", "class", "kind");
    private static final Set<String> ENDING = Set.of("also", "but", "no");

    private final List<String> words;
    private final Set<Meaning> meanings = new LinkedHashSet<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> bare = new ArrayList<>();
    private final List<String> refusedNames = new ArrayList<>();
    private int wordsOfName;

    private Reading(List<String> words) {
        this.words = words;
    }

    static Reading of(List<String> words) {
        var reading = new Reading(words);
        for (int i = 0; i < words.size(); ) {
            i = reading.read(i);
        }
        reading.forgetNamesWithin();
        return reading;
    }

    /// What was understood; `without` is what somebody says no to.
    Set<Meaning> meanings() {
        return meanings;
    }

    /// The words that ask for something.
    List<String> kept() {
        return kept;
    }

    /// Those of them that are more than wrapping.
    List<String> bare() {
        return bare;
    }

    /// What was said no to and is not in the vocabulary: the names of poses, maybe.
    List<String> refusedNames() {
        return refusedNames;
    }

    // The sideways child's pose is not the child's pose.
    private void forgetNamesWithin() {
        if (bare.size() > wordsOfName) {
            meanings.removeIf(meaning -> meaning.property().equals("pose"));
        }
    }

    private int read(int from) {
        var phrase = Vocabulary.at(words, from);
        int behind = from + phrase.words();
        if (phrase.means("no") && behind < words.size()) {
            return refuse(behind);
        }
        phrase.meanings().stream()
                .filter(meaning -> !SILENT.contains(meaning.property()))
                .forEach(meanings::add);
        kept.addAll(words.subList(from, behind));
        if (phrase.means("pose")) {
            wordsOfName = phrase.words();
        }
        if (!phrase.meansAny(WRAPPING)) {
            bare.addAll(words.subList(from, behind));
        }
        return behind;
    }

    // What is known is refused as that; what is not may be the name of a pose, up to the next small word.
    private int refuse(int from) {
        int at = behindFillers(from);
        var phrase = Vocabulary.at(words, at);
        int end = end(at);
        boolean known = phrase.meansAny(REFUSABLE);
        phrase.meanings().stream()
                .filter(meaning -> REFUSABLE.contains(meaning.property()))
                .forEach(meaning -> meanings.add(new Meaning("without", meaning.word())));
        if (!known || hasUnknown(at, end)) {
            refusedNames.add(String.join(" ", words.subList(at, end)));
        }
        int behind = known ? at + phrase.words() : end;
        boolean more = behind < words.size() - 1 && Vocabulary.at(words, behind).means("also");
        return more ? refuse(behind + 1) : behind;
    }

    // A no that is said once more is the same no.
    private int behindFillers(int from) {
        int at = from;
        while (at < words.size() - 1 && saysNothingNew(Vocabulary.at(words, at))) {
            at++;
        }
        return at;
    }

    private static boolean saysNothingNew(Phrase phrase) {
        return (phrase.means("filler") || phrase.means("no")) && !phrase.meansAny(REFUSABLE);
    }

    private int end(int from) {
        int end = from + 1;
        while (end < words.size() && !Vocabulary.at(words, end).meansAny(ENDING)) {
            end++;
        }
        return end;
    }

    private boolean hasUnknown(int from, int end) {
        for (int i = from; i < end; ) {
            var phrase = Vocabulary.at(words, i);
            if (phrase.meanings().isEmpty()) {
                return true;
            }
            i += phrase.words();
        }
        return false;
    }
}

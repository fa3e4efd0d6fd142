package dev.sthira.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.CatalogFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lists of words and of care, checked against the catalog and against each other.
class VocabularyTest {
    private static final CatalogFiles FILES = CatalogFiles.read();
    private static final CautionsInFiles CAUTIONS = new CautionsInFiles(FILES);
    private static final List<String> LISTS = List.of("words.en.txt", "words.de.txt", "words.fr.txt");

    /// What follows from other things, and has no words of its own.
    private static final Set<String> DERIVED = Set.of("hurt", "injured", "without");

    /// What can be said no to.
    private static final Set<String> REFUSABLE = Set.of("position", "prop", "family", "kind", "style", "intent");

    /// What is said with a no, and is a complaint or a wish.
    private static final Set<String> WISHED_WITH_A_NO = Set.of(
            "no sleep",
            "no energy",
            "no stress",
            "no stress relief",
            "no flexibility",
            "ohne Stress",
            "ohne Stress abbauen",
            "sans stress");

    @ParameterizedTest
    @CsvSource({
        "area, common, /$defs/area",
        "position, common, /$defs/position",
        "level, common, /$defs/level",
        "intent, sequence, /properties/intent"
    })
    void namesOnlyWhatTheSchemasKnow(String property, String schema, String place) {
        assertThat(SubjectReader.allowed(schema, place)).containsAll(wordsOf(property));
    }

    @Test
    void hasAWordForEveryConcernInEveryLanguage() {
        var meant = WordList.lines("care.txt")
                .filter(line -> line.head().endsWith(" means"))
                .flatMap(line -> line.items().stream())
                .collect(Collectors.toSet());
        for (var list : LISTS) {
            var heads = heads(list).collect(Collectors.toSet());
            assertThat(SubjectReader.allowed("common", "/$defs/concern"))
                    .as(list)
                    .allMatch(concern -> concern.startsWith("pregnancy-")
                            || heads.contains("concern " + concern)
                            || heads.contains("area " + concern)
                            || meant.contains("concern " + concern));
        }
    }

    @Test
    void caresForNothingThatHasNoWords() {
        var known = LISTS.stream().flatMap(VocabularyTest::heads).collect(Collectors.toSet());
        var unknown = WordList.lines("care.txt")
                .map(line -> line.head().substring(0, line.head().lastIndexOf(' ')))
                .filter(head -> !DERIVED.contains(head.substring(0, head.indexOf(' '))) && !known.contains(head))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void doesSomethingAboutEveryComplaint() {
        var cared = WordList.lines("care.txt").map(WordList.Line::head).collect(Collectors.toSet());
        for (var complaint : wordsOf("complaint")) {
            assertThat(Stream.of("means", "seeks", "bars").map(verb -> "complaint %s %s".formatted(complaint, verb)))
                    .as(complaint)
                    .anyMatch(cared::contains);
        }
    }

    @ParameterizedTest
    @CsvSource({"words.en.txt, no", "words.de.txt, ohne", "words.fr.txt, sans"})
    void hearsANoToWhateverItCanBeSaidTo(String list, String no) {
        var deaf = new ArrayList<String>();
        WordList.lines(list).forEach(line -> {
            var meaning = Meaning.of(line.head());
            if (REFUSABLE.contains(meaning.property())) {
                line.items().stream()
                        .map(phrase -> no + " " + phrase)
                        .filter(typed -> !Query.read(typed).of("without").contains(meaning.word()))
                        .forEach(deaf::add);
            }
        });
        assertThat(deaf).isSubsetOf(WISHED_WITH_A_NO);
    }

    @Test
    void barsNoPoseThatIsAskedForByItsName() {
        var deaf = new ArrayList<String>();
        FILES.poses()
                .forEach((slug, pose) -> CatalogFiles.namesOf(pose).forEach(name -> {
                    var query = Query.read(name);
                    if (!query.refusedNames().isEmpty()
                            || query.barred().contains("does:" + slug)
                            || query.of("concern").stream()
                                    .anyMatch(concern -> CAUTIONS.forbid("pose:" + slug, concern))) {
                        deaf.add(name + " is heard as " + query.meanings());
                    }
                }));
        assertThat(deaf).isEmpty();
    }

    private static Set<String> wordsOf(String property) {
        return LISTS.stream()
                .flatMap(VocabularyTest::heads)
                .filter(head -> head.startsWith(property + " "))
                .map(head -> head.substring(property.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> heads(String list) {
        return WordList.lines(list).map(WordList.Line::head);
    }
}

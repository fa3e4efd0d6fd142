package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.sequence.Sequence.Intent;
import dev.sthira.kit.test.MissingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whether a plan is whole in the language of its reader: every class at every level for every concern, and classes
/// that are composed.
class LanguagesOfPlansTest {
    private static final List<String> TRANSLATED = List.of("de", "fr");

    /// Words that only the one language has.
    private static final Map<String, Pattern> TELL_TALES = Map.of(
            "en", Pattern.compile("(?iU)\\b(the|your|you|and|with|without|because|for|from|of|is|are|takes|side)\\b"),
            "de",
                    Pattern.compile(
                            "(?iU)\\b(der|das|und|nicht|dein|deine|deiner|für|mit|wegen|entfällt|Seite|Minuten)\\b"),
            "fr", Pattern.compile("(?iU)\\b(les|une|pas|ton|tes|pour|avec|cause|côté|dans|posture)\\b"));

    private static final Pattern UNFILLED = Pattern.compile("\\{|}|\\bnull\\b|  | [.,]|\\.\\.|,,");

    @Test
    void everySentenceIsInTheLanguageOfItsReader() {
        var foreign = new TreeSet<String>();
        int plans = 0;
        for (var wishes : everyWish()) {
            for (var language : TRANSLATED) {
                var plan = CatalogFixture.planned(wishes, language);
                texts(plan).forEach(text -> objections(language, text).forEach(foreign::add));
                plans++;
            }
        }
        System.out.println("languages: %,d plans in %s, %d sentences in another language"
                .formatted(plans, TRANSLATED, foreign.size()));
        assertThat(foreign).isEmpty();
    }

    @Test
    void aPlanIsTheSameInEveryLanguage() {
        for (var wishes : everyWish()) {
            var english = CatalogFixture.planned(wishes, "en");
            for (var language : TRANSLATED) {
                var plan = CatalogFixture.planned(wishes, language);
                assertThat(plan.language()).isEqualTo(language);
                assertThat(plan.sequence().slug()).isEqualTo(english.sequence().slug());
                assertThat(skeleton(plan)).as("%s in %s", wishes, language).isEqualTo(skeleton(english));
                assertThat(kinds(plan)).as("%s in %s", wishes, language).isEqualTo(kinds(english));
            }
        }
    }

    /// No more than seven words in two seconds, or eighteen letters in one where words are long; who likes it brisk
    /// hears them quicker.
    @Test
    void everyWayHasTimeForItsWordsInEveryLanguage() {
        var hurried = new TreeSet<String>();
        for (var wishes : everyWish()) {
            for (var language : TRANSLATED) {
                CatalogFixture.planned(wishes, language).segments().stream()
                        .filter(segment -> isHurried(segment, wishes.pace()))
                        .map(segment ->
                                "%s %d ms: %s".formatted(language, segment.transitionMillis(), segment.transitionCue()))
                        .forEach(hurried::add);
            }
        }
        assertThat(hurried).isEmpty();
    }

    private static boolean isHurried(Segment segment, Wishes.Pace pace) {
        var seconds = segment.transitionMillis() / 1000.0 * (pace == Wishes.Pace.BRISK ? 4 / 3.0 : 1) + 0.01;
        var words = segment.transitionCue();
        return segment.transitionMillis() > 0
                && (words.split(" ").length > 3.5 * seconds || words.length() > 18 * seconds);
    }

    @Test
    void nothingIsMissingInAnyLanguage() {
        assertThat(MissingWords.in("plans", Vocabulary.LANGUAGES)).isEmpty();
        assertThat(MissingWords.of("concern", Concern.class, Vocabulary.LANGUAGES))
                .isEmpty();
        assertThat(MissingWords.of("because", Concern.class, Vocabulary.LANGUAGES))
                .isEmpty();
        assertThat(MissingWords.of("area", Area.class, Vocabulary.LANGUAGES)).isEmpty();
        assertThat(MissingWords.of("thing", PropItem.class, Vocabulary.LANGUAGES))
                .isEmpty();
        assertThat(MissingWords.of("with", PropItem.class, Vocabulary.LANGUAGES))
                .isEmpty();
        assertThat(MissingWords.of("intent", Intent.class, Vocabulary.LANGUAGES))
                .isEmpty();
        assertThat(MissingWords.of("station", Recipe.Station.class, Vocabulary.LANGUAGES))
                .isEmpty();
        assertThat(MissingWords.of("length", Plan.Obstacle.class, Vocabulary.LANGUAGES))
                .isEmpty();
        for (var key : List.of("level.at", "level.for", "level.up-to")) {
            assertThat(MissingWords.of(key, Level.class, Vocabulary.LANGUAGES)).isEmpty();
        }
    }

    @Test
    void readsAsATeacherWouldSayIt() {
        var plan = CatalogFixture.planned(
                wishes("back-strengthening", Level.ADVANCED, Concern.WRISTS, Severity.SEVERE), "de");

        assertThat(sentences(plan))
                .anyMatch(text -> text.contains("wegen deiner Handgelenke"))
                .anyMatch(text -> text.matches("Die linke Seite dauert genauso lang wie die rechte\\."))
                .anyMatch(text -> text.matches(
                        "Unterrichtet wird „\\d+ bis \\d+ Sekunden je Seite, oder länger“; wir planen .*"));
    }

    @Test
    void elidesInFrench() {
        var words = new DoseWords(Vocabulary.in("fr"));
        var step = List.<Taught>of(new Taught.Until("un genou demande d'arrêter", null, null));

        assertThat(words.taught(step)).isEqualTo("jusqu’à ce qu’un genou demande d'arrêter");
    }

    private static Stream<String> objections(String language, String text) {
        var others = TELL_TALES.entrySet().stream()
                .filter(other -> !other.getKey().equals(language)
                        && other.getValue().matcher(text).find())
                .map(other -> "%s in a plan in %s: %s".formatted(other.getKey(), language, text));
        var unfilled = UNFILLED.matcher(text).find()
                ? Stream.of("not filled in %s: %s".formatted(language, text))
                : Stream.<String>of();
        return Stream.concat(others, unfilled);
    }

    private static Stream<String> texts(Plan plan) {
        var segments = plan.segments().stream()
                .flatMap(segment -> Stream.concat(
                        Stream.of(segment.pose().name(), segment.cue(), segment.transitionCue()),
                        segment.guidance().stream().map(Guidance.Said::text)));
        var titles = Stream.concat(
                Stream.of(plan.sequence().title()),
                plan.sequence().blocks().stream().map(block -> block.title()));
        return Stream.of(segments, titles, sentences(plan).stream()).flatMap(all -> all);
    }

    private static List<String> sentences(Plan plan) {
        return plan.explanations().stream().map(Explanation::text).toList();
    }

    private static List<List<Object>> skeleton(Plan plan) {
        return plan.segments().stream()
                .map(segment -> List.<Object>of(
                        segment.block(),
                        segment.step(),
                        segment.pose().slug(),
                        segment.side(),
                        segment.millis(),
                        segment.transitionMillis()))
                .toList();
    }

    private static Set<Explanation.Choice> kinds(Plan plan) {
        var kinds = new TreeSet<Explanation.Choice>();
        plan.explanations().forEach(said -> kinds.add(said.kind()));
        return kinds;
    }

    private static List<Wishes> everyWish() {
        var all = new ArrayList<Wishes>();
        for (var slug : CatalogFixture.classes()) {
            for (var level : Level.values()) {
                for (var concern : Concern.values()) {
                    var severity = Severity.values()[(concern.ordinal() + level.ordinal()) % 3];
                    all.add(wishes(slug, level, concern, severity));
                }
            }
        }
        for (var intent : Intent.values()) {
            for (var level : Level.values()) {
                all.add(wishes(
                        new Wishes.Composed(intent, List.of(Area.HIPS, Area.SPINE), level.ordinal()),
                        level,
                        Concern.values()[intent.ordinal()],
                        Severity.MODERATE,
                        30));
            }
        }
        return all;
    }

    private static Wishes wishes(String slug, Level level, Concern concern, Severity severity) {
        return wishes(new Wishes.Taught(slug, null), level, concern, severity, 7 + 9 * level.ordinal());
    }

    private static Wishes wishes(Wishes.Source source, Level level, Concern concern, Severity severity, int minutes) {
        return new Wishes(
                source,
                level,
                4000,
                minutes,
                new Body(Map.of(concern, severity)),
                Set.of("bow"),
                Set.of("sphinx", "tree"),
                level == Level.ADVANCED ? null : Set.of(PropItem.BLANKET),
                Wishes.Pace.values()[level.ordinal()],
                30,
                1);
    }
}

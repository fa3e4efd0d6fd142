package dev.sthira.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sthira.catalog.lettering.Fonts;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.plan.TranslatedFixture;
import dev.sthira.kit.words.Words;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every contact sheet in every language, its words measured once more with the letters that it carries.
class ContactSheetTest {
    private static final Pattern TEXT = Pattern.compile(
            "<text [^>]*?font-size=\"([0-9.]+)\"([^>]*?) x=\"([0-9.]+)\" y=\"([0-9.]+)\"[^>]*>([^<]*)</text>");
    private static final Pattern PICTURE =
            Pattern.compile("<svg x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9]+)\" height=\"([0-9]+)\"");
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([0-9]+) ([0-9]+)\"");
    private static final Pattern FONT = Pattern.compile(
            "@font-face\\{font-family:'([^']+)';font-weight:([0-9]+);font-style:([a-z]+);src:url\\(data:font/ttf;base64,([^)]+)\\)}");
    private static final Pattern LENGTH = Pattern.compile("textLength=\"([0-9.]+)\"");
    private static final double COLUMN = 236;
    private static final Fonts FONTS = new Fonts();

    static Stream<Arguments> sheets() {
        return CatalogFixture.classes().stream()
                .flatMap(slug -> Stream.of("en", "de", "fr").map(language -> Arguments.of(slug, language)));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void noWordsRunIntoOthersOrIntoAPicture(String slug, String language) {
        var svg = sheet(slug, language);
        var letters = Letters.of(svg);
        var words = TEXT.matcher(svg).results().map(letters::box).toList();
        var pictures = PICTURE.matcher(svg)
                .results()
                .map(match -> new Box("picture", rectangle(match)))
                .toList();
        var all = Stream.concat(words.stream(), pictures.stream()).toList();

        assertThat(words).hasSizeGreaterThan(pictures.size());
        assertThat(overlaps(all)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void nothingStandsOutsideTheSheet(String slug, String language) {
        var svg = sheet(slug, language);
        var box = BOX.matcher(svg);
        assertThat(box.find()).isTrue();
        var paper = new Rectangle2D.Double(0, 0, Double.parseDouble(box.group(1)), Double.parseDouble(box.group(2)));

        assertThat(TEXT.matcher(svg).results().map(Letters.of(svg)::box))
                .allSatisfy(words -> assertThat(paper.contains(words.place())).isTrue());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyLineIsInLettersThatTheSheetCarriesAndAsWideAsItSays(String slug, String language) {
        var svg = sheet(slug, language);
        var letters = Letters.of(svg);

        assertThat(TEXT.matcher(svg).results()).allSatisfy(text -> {
            var length = LENGTH.matcher(text.group());
            assertThat(length.find()).isTrue();
            assertThat(letters.missing(text)).as(words(text)).isEmpty();
            assertThat(letters.box(text).place().getWidth())
                    .isCloseTo(Double.parseDouble(length.group(1)), within(0.3));
            assertThat(text.group()).contains("font-family=\"'Sthira ");
        });
        assertThat(TEXT.matcher(svg).results().skip(1).map(letters::box))
                .allSatisfy(box -> assertThat(box.place().getWidth()).isLessThanOrEqualTo(COLUMN));
    }

    @Test
    void aSheetIsNoLargerForItsLetters() {
        assertThat(FONT.matcher(sheet("strong-forty-five", "de"))
                        .results()
                        .mapToInt(font -> font.group(4).length()))
                .hasSize(3)
                .allSatisfy(size -> assertThat(size).isLessThan(40_000));
    }

    @Test
    void aSheetSpeaksTheLanguageOfTheReader() {
        assertThat(sheet("back-strengthening", "de"))
                .contains("xml:lang=\"de\"", "Kraft für den Rücken", "Atemzüge", "beide Seiten")
                .doesNotContain("breaths", "each side", "steps of the class");
        assertThat(sheet("back-strengthening", "fr"))
                .contains("xml:lang=\"fr\"", "respirations")
                .doesNotContain("breaths", "each side", "steps of the class");
    }

    @Test
    void aSheetSaysTheCountsOfABreathAndTheBellsOfASitting() {
        assertThat(sheet("breathing-for-sleep", "en")).contains("In 4 – hold 7 – out 8");
        assertThat(sheet("breathing-break", "de")).contains("Einatmen 5 – ausatmen 5");
        assertThat(sheet("twenty-minutes-of-sitting", "fr")).contains("Cloche 3 fois au début, toutes les");
    }

    @Test
    void aSheetInAnotherLanguageThanItsReadersSaysInWhichOne() {
        var note = NotTranslated.note("en", "de", Words.all("/sheet/words"));
        var svg = sheet("back-strengthening", "en", note);
        var words = TEXT.matcher(svg).results().map(Letters.of(svg)::box).toList();

        assertThat(svg)
                .contains("Diese Stunde ist noch nicht übersetzt; ihre Texte sind auf Englisch.")
                .contains("xml:lang=\"en\"");
        assertThat(overlaps(words)).isEmpty();
        assertThat(NotTranslated.note("fr", "fr", Words.all("/sheet/words"))).isNull();
    }

    private static String sheet(String slug, String language) {
        return sheet(slug, language, null);
    }

    private static String sheet(String slug, String language, @Nullable String note) {
        var sequence = TranslatedFixture.sequence(slug, language);
        var words = Objects.requireNonNull(Words.all("/sheet/words").get(language));
        var cells = new ContactCells(FigureFixture.pictures(), pose -> TranslatedFixture.pose(pose, language), words);
        return new ContactSheet(sequence.title(), note, words, FONTS, cells.of(sequence)).svg(Theme.LIGHT);
    }

    record Box(String words, Rectangle2D place) {}

    private static List<String> overlaps(List<Box> boxes) {
        var overlaps = new ArrayList<String>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                if (boxes.get(i).place().intersects(boxes.get(j).place())) {
                    overlaps.add(boxes.get(i).words() + " / " + boxes.get(j).words());
                }
            }
        }
        return overlaps;
    }

    private static String words(MatchResult text) {
        return text.group(5).replace("&quot;", "\"").replace("&amp;", "&");
    }

    /// The fonts within a sheet, by weight and slant.
    private record Letters(Map<String, TrueTypeFont> fonts) {
        static Letters of(String svg) {
            return new Letters(FONT.matcher(svg)
                    .results()
                    .collect(Collectors.toMap(
                            font -> font.group(2) + font.group(3),
                            font -> opened(Base64.getDecoder().decode(font.group(4))))));
        }

        List<String> missing(MatchResult text) {
            return words(text)
                    .codePoints()
                    .filter(letter -> glyph(font(text), letter) == 0)
                    .mapToObj(Character::toString)
                    .toList();
        }

        Box box(MatchResult text) {
            var size = Double.parseDouble(text.group(1));
            var font = font(text);
            var width = words(text)
                            .codePoints()
                            .map(letter -> advance(font, glyph(font, letter)))
                            .sum()
                    * size
                    / em(font);
            var top = Double.parseDouble(text.group(4)) - size * 0.76;
            var place = new Rectangle2D.Double(Double.parseDouble(text.group(3)), top, width, size * 0.98);
            return new Box(words(text), place);
        }

        private TrueTypeFont font(MatchResult text) {
            var weight = text.group(2).contains("font-weight=\"700\"") ? "700" : "400";
            var slant = text.group(2).contains("italic") ? "italic" : "normal";
            return Objects.requireNonNull(fonts.get(weight + slant));
        }

        private static int glyph(TrueTypeFont font, int letter) {
            try {
                return font.getUnicodeCmapLookup().getGlyphId(letter);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int advance(TrueTypeFont font, int glyph) {
            try {
                return font.getAdvanceWidth(glyph);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int em(TrueTypeFont font) {
            try {
                return font.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Rectangle2D rectangle(MatchResult match) {
        return new Rectangle2D.Double(
                Double.parseDouble(match.group(1)),
                Double.parseDouble(match.group(2)),
                Double.parseDouble(match.group(3)),
                Double.parseDouble(match.group(4)));
    }

    private static TrueTypeFont opened(byte[] file) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

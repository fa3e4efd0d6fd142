package dev.sthira.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.lettering.Fonts;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.plan.TranslatedFixture;
import dev.sthira.kit.words.Words;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every contact sheet in every language, its words measured once more with the letters of the fonts themselves.
class ContactSheetTest {
    private static final Pattern TEXT = Pattern.compile(
            "<text [^>]*?font-size=\"([0-9.]+)\"([^>]*?) x=\"([0-9.]+)\" y=\"([0-9.]+)\"[^>]*>([^<]*)</text>");
    private static final Pattern PICTURE =
            Pattern.compile("<svg x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9]+)\" height=\"([0-9]+)\"");
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([0-9]+) ([0-9]+)\"");
    private static final FontRenderContext EXACTLY = new FontRenderContext(null, true, true);
    private static final Font REGULAR = font("NotoSans-Regular.ttf");
    private static final Font BOLD = font("NotoSans-Bold.ttf");
    private static final Font ITALIC = font("GentiumPlus-Italic.ttf");
    private static final Fonts FONTS = new Fonts();

    static Stream<Arguments> sheets() {
        return CatalogFixture.classes().stream()
                .flatMap(slug -> Stream.of("en", "de", "fr").map(language -> Arguments.of(slug, language)));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void noWordsRunIntoOthersOrIntoAPicture(String slug, String language) {
        var svg = sheet(slug, language);
        var words = TEXT.matcher(svg).results().map(ContactSheetTest::box).toList();
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

        assertThat(TEXT.matcher(svg).results().map(ContactSheetTest::box))
                .allSatisfy(words -> assertThat(paper.contains(words.place())).isTrue());
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

    private static String sheet(String slug, String language) {
        var sequence = TranslatedFixture.sequence(slug, language);
        var words = Objects.requireNonNull(Words.all("/sheet/words").get(language));
        var cells = new ContactCells(FigureFixture.pictures(), pose -> TranslatedFixture.pose(pose, language), words);
        return new ContactSheet(sequence.title(), words, FONTS, cells.of(sequence)).svg(Theme.LIGHT);
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

    private static Box box(MatchResult text) {
        var size = Double.parseDouble(text.group(1));
        var face = text.group(2).contains("italic") ? ITALIC : text.group(2).contains("weight") ? BOLD : REGULAR;
        var words = text.group(5).replace("&amp;", "&").replace("&quot;", "\"");
        var width =
                face.deriveFont((float) size).getStringBounds(words, EXACTLY).getWidth();
        var top = Double.parseDouble(text.group(4)) - size * 0.76;
        return new Box(words, new Rectangle2D.Double(Double.parseDouble(text.group(3)), top, width, size * 0.98));
    }

    private static Rectangle2D rectangle(MatchResult match) {
        return new Rectangle2D.Double(
                Double.parseDouble(match.group(1)),
                Double.parseDouble(match.group(2)),
                Double.parseDouble(match.group(3)),
                Double.parseDouble(match.group(4)));
    }

    private static Font font(String name) {
        try (var file = Objects.requireNonNull(ContactSheetTest.class.getResourceAsStream("/fonts/" + name))) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}

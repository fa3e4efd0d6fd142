package dev.sthira.catalog.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.sequence.Length;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SheetTest {
    private static final int MOST_ON_A_PAGE = 56;
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(the|and|your|you|with|of|each|breaths?|hold|left side|right side|because)\\b");

    static Stream<String> sequences() {
        return CatalogFiles.read().sequences().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void everyClassOfUpToFiftySixStepsFitsOnOnePageOfEitherPaper(String sequence) throws IOException {
        for (var paper : Paper.values()) {
            var sheet = taught(sequence);
            try (var document = Loader.loadPDF(SheetFixture.pdf(sheet, paper))) {
                assertThat(document.getNumberOfPages())
                        .as("%s %s", sequence, paper)
                        .isLessThanOrEqualTo(sheet.size() <= MOST_ON_A_PAGE ? 1 : 2);
                assertThat(document.getPage(0).getMediaBox().getWidth())
                        .isCloseTo((float) paper.width(), org.assertj.core.data.Offset.offset(0.1f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void strictReadersFindNothingWrong(String sequence) throws IOException {
        assertThat(SoundPdf.flaws(SheetFixture.pdf(taught(sequence), Paper.A4))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void saysTheLevelAndTheLengthThatTheCatalogSays(String sequence) {
        var known = CatalogFixture.sequence(sequence);

        var sheet = taught(sequence);
        var minutes = sheet.leftOut().isEmpty()
                ? "%d minutes · ".formatted(Length.of(known).usual())
                : "";

        assertThat(sheet.facts())
                .startsWith(minutes)
                .contains(SheetFixture.words("en").of("level", known.level()));
    }

    @Test
    void saysTheMinutesThatWereWishedFor() {
        assertThat(SheetFixture.sheet(SheetFixture.in(12, "back-strengthening"), "en")
                        .facts())
                .startsWith("12 minutes · Intermediate");
    }

    @ParameterizedTest
    @CsvSource({"en, 4.5 s", "de, '4,5 s'", "fr, '4,5 s'"})
    void writesNumbersAsItsLanguageDoes(String language, String breath) {
        assertThat(SheetFixture.sheet(SheetFixture.asTaught("back-strengthening"), language)
                        .facts())
                .contains(breath);
    }

    @Test
    void saysNothingOfWhatIsLeftOutWhereNothingIs() throws IOException {
        assertThat(taught("desk-break").leftOut()).isEmpty();
        try (var document = Loader.loadPDF(SheetFixture.pdf(taught("desk-break"), Paper.A4))) {
            assertThat(text(document)).doesNotContain("left out").contains("Stop before it hurts");
        }
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void noEnglishIsLeftOnAGermanOrAFrenchSheet(String sequence) {
        for (var language : List.of("de", "fr")) {
            for (var wish : List.of(
                    SheetFixture.asTaught(sequence),
                    SheetFixture.forBackAndKnees(sequence),
                    SheetFixture.in(15, sequence))) {
                assertThat(words(SheetFixture.sheet(wish, language)))
                        .as(language)
                        .filteredOn(ENGLISH.asPredicate())
                        .isEmpty();
            }
        }
    }

    private static List<String> words(Sheet sheet) {
        var words = new ArrayList<>(List.of(sheet.title(), sheet.facts(), sheet.forWhom()));
        words.addAll(sheet.leftOut());
        for (var group : sheet.groups()) {
            words.add(Objects.requireNonNullElse(group.heading(), ""));
            for (var card : group.cards()) {
                words.addAll(List.of(card.name(), card.dose(), card.cue()));
                words.add(Objects.requireNonNullElse(card.form(), ""));
                words.add(Objects.requireNonNullElse(card.rhythm(), ""));
                card.cautions().forEach(caution -> words.addAll(List.of(caution.mind(), caution.text())));
            }
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void everyClassFitsForASoreBackAndKnees(String sequence) throws IOException {
        var sheet = SheetFixture.sheet(SheetFixture.forBackAndKnees(sequence), "en");
        try (var document = Loader.loadPDF(SheetFixture.pdf(sheet, Paper.A4))) {
            assertThat(document.getNumberOfPages())
                    .as(sequence)
                    .isLessThanOrEqualTo(SheetFixture.layout(sheet, Paper.A4).onePage() ? 1 : 2);
        }
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void noWordIsSmallerThanCanBeRead(String sequence) {
        var layout = SheetFixture.layout(taught(sequence), Paper.LETTER);

        assertThat(layout.type().text()).isGreaterThanOrEqualTo(Type.SMALLEST);
        assertThat(layout.type().small()).isGreaterThanOrEqualTo(Type.SMALLEST);
    }

    @Test
    void saysWhatItIsToThoseWhoDoNotSeeIt() throws IOException {
        try (var document = reference()) {
            var catalog = document.getDocumentCatalog();

            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Back Strengthening");
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void namesPosesInBothLanguagesInReadingOrder() throws IOException {
        try (var document = reference()) {
            assertThat(text(document))
                    .containsSubsequence(
                            "Back Strengthening",
                            "1 Easy Pose",
                            "Sukhāsana",
                            "Adho Mukha Śvānāsana",
                            "17 Locust",
                            "Śalabhāsana",
                            "Savasana",
                            "CC BY 4.0");
        }
    }

    @Test
    void saysWhatThisPersonShouldMindAndWhatIsLeftOut() throws IOException {
        var sheet = SheetFixture.sheet(SheetFixture.forBackAndKnees("back-strengthening"), "en");
        try (var document = Loader.loadPDF(SheetFixture.pdf(sheet, Paper.A4))) {
            assertThat(text(document).replaceAll("\\s+", " "))
                    .contains("kind to your knees (moderate), your lower back (severe)")
                    .contains("Mind your lower back:")
                    .contains("for your lower back");
        }
    }

    @Test
    void speaksGermanWhereTheClassDoes() throws IOException {
        var sheet = SheetFixture.sheet(SheetFixture.asTaught("back-strengthening"), "de");
        try (var document = Loader.loadPDF(SheetFixture.pdf(sheet, Paper.A4))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(text(document)).contains("Kraft für den Rücken", "Bogen", "Atemzüge");
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theCodeStartsTheClass(Paper paper) throws Exception {
        try (var document = Loader.loadPDF(SheetFixture.pdf(taught("back-strengthening"), paper))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int width = image.getWidth();
            int corner = width / 4;
            int top = image.getHeight() - corner;
            var pixels = image.getRGB(width - corner, top, corner, corner, null, 0, corner);
            var found = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(corner, corner, pixels))));

            assertThat(found.getText()).isEqualTo("http://127.0.0.1:8083/start/back-strengthening");
        }
    }

    @Test
    void theSameSheetIsTheSameBytes() {
        var first = SheetFixture.pdf(taught("desk-break"), Paper.A4);

        assertThat(SheetFixture.pdf(taught("desk-break"), Paper.A4)).isEqualTo(first);
        assertThat(SheetFixture.pdf(taught("desk-break"), Paper.LETTER)).isNotEqualTo(first);
    }

    @Test
    void aRowOnOneSideAndThenOnTheOtherIsPrintedOnce() {
        var sheet = taught("strong-forty-five");

        assertThat(sheet.groups())
                .extracting(Sheet.Group::heading)
                .contains("Standing series: open hips · 20–29 on the right, then again on the left");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        breathing-for-sleep       | en | In 4 – out 8
        breathing-to-wake-up      | en | In 4 – hold 4 – out 4 – hold 4
        breathing-to-wake-up      | en | 30 quick breaths, 60 a minute, then 30 s of rest
        twenty-minutes-of-sitting | en | Bell 3 times at the start, every 4 min, once at the end
        breathing-to-wake-up      | de | Einatmen 4 – halten 4 – ausatmen 4 – halten 4
        breathing-to-wake-up      | de | 30 schnelle Atemstöße, 60 pro Minute, dann 30 s Pause
        twenty-minutes-of-sitting | de | Glocke 3-mal am Anfang, alle 4 min, einmal am Ende
        breathing-to-wake-up      | fr | Inspire 4 – retiens 4 – expire 4 – retiens 4
        breathing-to-wake-up      | fr | 30 souffles rapides, 60 par minute, puis 30 s de repos
        twenty-minutes-of-sitting | fr | Cloche 3 fois au début, toutes les 4 min, une fois à la fin
        """)
    void printsWhatLeadsABreathAndASitting(String sequence, String language, String rhythm) throws IOException {
        var sheet = SheetFixture.sheet(SheetFixture.asTaught(sequence), language);

        assertThat(sheet.groups().stream().flatMap(group -> group.cards().stream()))
                .extracting(Card::rhythm)
                .contains(rhythm);
        try (var document = Loader.loadPDF(SheetFixture.pdf(sheet, Paper.A4))) {
            assertThat(text(document).replaceAll("\\s+", " ")).contains(rhythm);
        }
    }

    @Test
    void printsTheSameRhythmWhenThePlanIsRehearsedFast() {
        var sheet = SheetFixture.sheet(SheetFixture.fast("twenty-minutes-of-sitting"), "en");

        assertThat(sheet.groups().stream().flatMap(group -> group.cards().stream()))
                .extracting(Card::rhythm)
                .contains("In 4 – out 4", "Bell 3 times at the start, every 4 min, once at the end");
    }

    private static Sheet taught(String sequence) {
        return SheetFixture.sheet(SheetFixture.asTaught(sequence), "en");
    }

    private static PDDocument reference() throws IOException {
        return Loader.loadPDF(SheetFixture.pdf(taught("back-strengthening"), Paper.A4));
    }

    private static String text(PDDocument document) throws IOException {
        return Objects.requireNonNull(new PDFTextStripper().getText(document));
    }
}

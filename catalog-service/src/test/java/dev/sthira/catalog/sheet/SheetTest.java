package dev.sthira.catalog.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.sthira.catalog.CatalogFiles;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SheetTest {
    static Stream<String> sequences() {
        return CatalogFiles.read().sequences().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void everyClassFitsOnOnePageOfEitherPaper(String sequence) throws IOException {
        for (var paper : Paper.values()) {
            try (var document = Loader.loadPDF(SheetFixture.pdf(taught(sequence), paper))) {
                assertThat(document.getNumberOfPages())
                        .as("%s %s", sequence, paper)
                        .isEqualTo(1);
                assertThat(document.getPage(0).getMediaBox().getWidth())
                        .isCloseTo((float) paper.width(), org.assertj.core.data.Offset.offset(0.1f));
            }
        }
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

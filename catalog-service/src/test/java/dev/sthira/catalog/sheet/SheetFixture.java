package dev.sthira.catalog.sheet;

import dev.sthira.catalog.lettering.Fonts;
import dev.sthira.catalog.picture.FigureFixture;
import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.plan.WishView;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.kit.words.Words;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Cheat sheets of the real catalog, without a server.
final class SheetFixture {
    static final Fonts FONTS = new Fonts();
    static final Map<String, Words> WORDS = Words.all("/sheet/words");
    private static final Drawings DRAWINGS = new Drawings(FigureFixture.pictures());

    private SheetFixture() {}

    static Words words(String language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    static Level level(String sequence) {
        return CatalogFixture.sequence(sequence).level();
    }

    static WishView asTaught(String sequence) {
        return WishView.asTaught(sequence, level(sequence), 4.5);
    }

    /// For somebody with a lower back that is bad at the moment, and sore knees.
    static WishView forBackAndKnees(String sequence) {
        return new WishView(
                sequence,
                null,
                null,
                level(sequence),
                4.0,
                null,
                List.of(
                        new WishView.BodyPart(Concern.LOWER_BACK, Severity.SEVERE),
                        new WishView.BodyPart(Concern.KNEES, Severity.MODERATE)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// In so many minutes.
    static WishView in(int minutes, String sequence) {
        return new WishView(
                sequence,
                null,
                null,
                level(sequence),
                4.5,
                minutes,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// Ten times as fast as life.
    static WishView fast(String sequence) {
        return new WishView(
                sequence, null, null, level(sequence), 4.5, null, null, null, null, null, null, null, null, null, 10);
    }

    static Sheet sheet(WishView wish, String language) {
        var plan = CatalogFixture.plan(wish, language);
        var slug = plan.sequence().slug();
        return Sheets.of(
                plan,
                words(language),
                pose -> CatalogFixture.pose(pose, language),
                null,
                "http://127.0.0.1:8083/start/" + slug);
    }

    static Layout layout(Sheet sheet, Paper paper) {
        return Layouts.of(sheet, words(sheet.language()), paper, FONTS);
    }

    static byte[] pdf(Sheet sheet, Paper paper) {
        var words = words(sheet.language());
        var page = Page.of(sheet, Layouts.of(sheet, words, paper, FONTS), words, DRAWINGS);
        return new Press(FONTS).pdf(new Pages(engine()).xhtml(page), 1);
    }

    private static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(SheetFixture::template)
                .build();
    }

    private static Optional<io.quarkus.qute.TemplateLocator.TemplateLocation> template(String id) {
        return Optional.of(new io.quarkus.qute.TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                try (var file = Objects.requireNonNull(SheetFixture.class.getResourceAsStream("/templates/" + id))) {
                    return new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(id, e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        });
    }
}

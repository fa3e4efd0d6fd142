package dev.sthira.catalog.sheet;

import dev.sthira.catalog.CatalogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// For whoever works on the sheets: writes them into a folder, as taught (`t`) or for a sore back and knees (`b`).
/// Arguments: the folder, a4 or letter, t or b, and sequences, or none for all.
final class SheetGallery {
    private SheetGallery() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var paper = Paper.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        var language = arguments[2].length() > 1 ? arguments[2].substring(2) : "en";
        var some = List.of(arguments).subList(3, arguments.length);
        for (var sequence : some.isEmpty() ? CatalogFiles.read().sequences().keySet() : some) {
            var wish = arguments[2].startsWith("t")
                    ? SheetFixture.asTaught(sequence)
                    : SheetFixture.forBackAndKnees(sequence);
            var sheet = SheetFixture.sheet(wish, language);
            var layout = SheetFixture.layout(sheet, paper);
            long start = System.nanoTime();
            var pdf = SheetFixture.pdf(sheet, paper);
            System.out.printf(
                    "%s: %d cards, %d rows, one page %s, type %s, figure %s, cues %s, gap %s, rest %s; %d kB in %d ms%n",
                    sequence,
                    sheet.size(),
                    layout.rows().size(),
                    layout.onePage(),
                    layout.type().text(),
                    layout.figure(),
                    layout.withCues(),
                    layout.gap(),
                    layout.rest(),
                    pdf.length / 1000,
                    (System.nanoTime() - start) / 1_000_000);
            Files.write(folder.resolve("%s-%s-%s.pdf".formatted(sequence, arguments[1], arguments[2])), pdf);
        }
    }
}

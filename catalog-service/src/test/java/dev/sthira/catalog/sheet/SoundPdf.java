package dev.sthira.catalog.sheet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;

/// What strict readers find wrong with a PDF.
final class SoundPdf {
    private static final int FINE = 0;

    private SoundPdf() {}

    static List<String> flaws(byte[] pdf) throws IOException {
        var flaws = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var cos = document.getDocument();
            var highest = cos.getXrefTable().keySet().stream()
                    .mapToLong(key -> key.getNumber())
                    .max()
                    .orElseThrow();
            var said = cos.getTrailer().getInt(COSName.SIZE);
            if (said != highest + 1) {
                flaws.add("the trailer says %d objects, the highest is %d".formatted(said, highest));
            }
        }
        qpdf().ifPresent(qpdf -> flaws.addAll(checked(qpdf, pdf)));
        return flaws;
    }

    /// The checker itself, where it is installed, as it is in CI.
    private static Optional<Path> qpdf() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, "qpdf"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> checked(Path qpdf, byte[] pdf) {
        try {
            var file = Files.createTempFile("sheet", ".pdf");
            Files.write(file, pdf);
            var check = new ProcessBuilder(qpdf.toString(), "--check", file.toString())
                    .redirectErrorStream(true)
                    .start();
            var words = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = check.waitFor();
            Files.delete(file);
            return code == FINE ? List.of() : List.of("qpdf exits %d: %s".formatted(code, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

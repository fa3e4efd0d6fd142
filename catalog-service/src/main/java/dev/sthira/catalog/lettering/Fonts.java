package dev.sthira.catalog.lettering;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts that are embedded in print and carried by drawings, read once and measured.
@Singleton
public final class Fonts implements Typefaces {
    private static final int MEASURED = 0x2200;
    /// What browsers ask of a font, and how its letters are fitted to the dots of a screen.
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");
    private final Map<Face, byte[]> files = new EnumMap<>(Face.class);
    private final Map<Face, double[]> widths = new EnumMap<>(Face.class);

    public Fonts() {
        for (var face : Face.values()) {
            var name = "/fonts/" + face.file();
            try (var file = Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name)) {
                files.put(face, file.readAllBytes());
                widths.put(face, measured(Objects.requireNonNull(files.get(face))));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }

    private static double[] measured(byte[] file) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            var widths = new double[MEASURED];
            for (int letter = 0; letter < MEASURED; letter++) {
                widths[letter] = font.getAdvanceWidth(glyphs.getGlyphId(letter)) / (double) font.getUnitsPerEm();
            }
            return widths;
        }
    }

    public InputStream open(Face face) {
        return new ByteArrayInputStream(Objects.requireNonNull(files.get(face)));
    }

    @Override
    public byte[] cut(Face face, Set<Integer> letters) {
        var file = Objects.requireNonNull(files.get(face));
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var few = new TTFSubsetter(font, TABLES);
            few.addAll(letters);
            var bytes = new ByteArrayOutputStream();
            few.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(face.file(), e);
        }
    }

    @Override
    public double width(String text, Face face) {
        var known = Objects.requireNonNull(widths.get(face));
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < MEASURED ? known[text.charAt(i)] : 1;
        }
        return width;
    }
}

package dev.sthira.catalog.picture;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/// A grid of labelled pictures as a PNG.
final class GallerySheet {
    private static final int GAP = 6;
    private static final int LABEL = 20;
    private final List<Cell> cells = new ArrayList<>();
    private final boolean dark;
    private final boolean grey;

    private record Cell(String label, String svg) {}

    GallerySheet(boolean dark, boolean grey) {
        this.dark = dark;
        this.grey = grey;
    }

    void add(String label, Scene scene) {
        var svg = new Svg(dark ? Theme.DARK : Theme.LIGHT, Manner.PLAIN);
        cells.add(new Cell(label, svg.document(scene, false, new Caption("en", label, label))));
    }

    int size() {
        return cells.size();
    }

    void write(Path out, int width) throws IOException {
        var columns = Math.max(1, Math.min(cells.size(), cells.size() > 9 ? 4 : 3));
        var rows = Math.max(1, (cells.size() + columns - 1) / columns);
        var height = width * 3 / 4 + LABEL + 4;
        var kind = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        var sheet = new BufferedImage(columns * (width + GAP) + GAP, rows * (height + GAP) + GAP, kind);
        var graphics = sheet.createGraphics();
        graphics.setColor(dark ? Color.DARK_GRAY : Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (int index = 0; index < cells.size(); index++) {
            var x = GAP + index % columns * (width + GAP);
            draw(graphics, cells.get(index), x, GAP + index / columns * (height + GAP), width);
        }
        graphics.dispose();
        ImageIO.write(sheet, "png", out.toFile());
    }

    private void draw(Graphics2D graphics, Cell cell, int x, int y, int width) {
        var bytes = new ByteArrayInputStream(cell.svg().getBytes(StandardCharsets.UTF_8));
        var svg =
                Objects.requireNonNull(new SVGLoader().load(bytes, null, LoaderContext.createDefault()), cell.label());
        var part = (Graphics2D) graphics.create(x, y + LABEL, width, width * 3 / 4);
        svg.render((Component) null, part, new ViewBox(0, 0, width, width * 3f / 4));
        part.dispose();
        graphics.setColor(dark ? Color.WHITE : Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        graphics.drawString(cell.label(), x + 2, y + 14);
    }
}

package dev.sthira.catalog.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws scenes as pixels, just as [Svg] draws them as lines: the same shapes in the same colours from back
/// to front.
final class Bitmap {
    private static final int OPAQUE = BufferedImage.TYPE_INT_RGB;

    private final Graphics2D brush;
    private final Theme theme;

    private Bitmap(Graphics2D brush, Theme theme) {
        this.brush = brush;
        this.theme = theme;
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /// A picture, four wide to three high.
    ///
    /// @param width in pixels
    static BufferedImage of(Scene scene, boolean mirrored, Theme theme, int width) {
        var image = new BufferedImage(width, width * 3 / 4, OPAQUE);
        var brush = image.createGraphics();
        try {
            new Bitmap(brush, theme).draw(scene, mirrored, width / scene.width());
        } finally {
            brush.dispose();
        }
        return image;
    }

    private void draw(Scene scene, boolean mirrored, double scale) {
        var frame = new Rectangle2D.Double(scene.left(), -scene.top(), scene.width(), scene.height());
        brush.scale(scale, scale);
        brush.translate(-frame.x, -frame.y);
        brush.setPaint(colour(Paint.PAPER));
        brush.fill(frame);
        if (mirrored) {
            brush.transform(new AffineTransform(-1, 0, 0, 1, 2 * frame.x + frame.width, 0));
        }
        scene.shapes().forEach(this::draw);
    }

    private void draw(Shape shape) {
        var path = path(shape.outline());
        if (shape.fill() != null) {
            brush.setPaint(colour(shape.fill()));
            brush.fill(path);
        }
        if (shape.line() != null) {
            var thickness = (float) (shape.thickness() > 0 ? shape.thickness() : Shape.FINE);
            brush.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            brush.setPaint(colour(shape.line()));
            brush.draw(path);
        }
    }

    private Color colour(Paint paint) {
        return Color.decode(theme == Theme.DARK ? paint.dark() : paint.light());
    }

    /// Up is up in a scene, and down on a screen.
    private static Path2D path(Outline outline) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var start = outline.curves().getFirst().from();
        path.moveTo(start.x(), -start.y());
        outline.curves()
                .forEach(curve -> path.curveTo(
                        curve.first().x(),
                        -curve.first().y(),
                        curve.second().x(),
                        -curve.second().y(),
                        curve.to().x(),
                        -curve.to().y()));
        if (outline.closed()) {
            path.closePath();
        }
        return path;
    }
}

package dev.sthira.catalog.picture;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/// Scenes as SVG.
final class Svg {
    static final String STROKE = " stroke-width=\".8\" stroke-linejoin=\"round\" stroke-linecap=\"round\"";
    private final Theme theme;
    private final Manner manner;

    Svg(Theme theme, Manner manner) {
        this.theme = theme;
        this.manner = manner;
    }

    /// A document of one picture.
    String document(Scene scene, boolean mirrored, Caption caption) {
        return opening(scene, caption) + style(paints(scene)) + paper(scene) + body(scene, mirrored) + "</svg>";
    }

    String opening(Scene scene, Caption caption) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\" role=\"img\" aria-labelledby=\"t d\" xml:lang=\"%s\"%s>%s"
                .formatted(box(scene), text(caption.language()), STROKE, words(caption));
    }

    static String words(Caption caption) {
        return "<title id=\"t\">" + text(caption.title()) + "</title><desc id=\"d\">" + text(caption.description())
                + "</desc>";
    }

    static String box(Scene scene) {
        return "%s %s %s %s"
                .formatted(tenths(scene.left()), tenths(-scene.top()), tenths(scene.width()), tenths(scene.height()));
    }

    /// The colours used, in the manner of the theme.
    String style(Set<Paint> paints) {
        if (manner == Manner.PLAIN) {
            return "";
        }
        var style = new StringBuilder("<style>");
        style.append(rules(paints, theme == Theme.DARK ? Paint::dark : Paint::light));
        if (theme == Theme.AUTO) {
            style.append("@media(prefers-color-scheme:dark){")
                    .append(rules(paints, Paint::dark))
                    .append('}');
        }
        return style.append("</style>").toString();
    }

    private static String rules(Set<Paint> paints, Function<Paint, String> colour) {
        var rules = new StringBuilder();
        for (var paint : paints) {
            rules.append(
                    ".%s{%s:%s}".formatted(word(paint), paint.forLines() ? "stroke" : "fill", colour.apply(paint)));
        }
        return rules.toString();
    }

    static EnumSet<Paint> paints(Scene scene) {
        return paints(scene.shapes());
    }

    static EnumSet<Paint> paints(Collection<Shape> shapes) {
        var paints = EnumSet.of(Paint.PAPER);
        shapes.forEach(shape -> {
            add(paints, shape.fill());
            add(paints, shape.line());
        });
        return paints;
    }

    private static void add(Collection<Paint> paints, @org.jspecify.annotations.Nullable Paint paint) {
        if (paint != null) {
            paints.add(paint);
        }
    }

    String paper(Scene scene) {
        return "<path%s d=\"M%s %sh%sv%sh-%sz\"/>"
                .formatted(
                        paint(Paint.PAPER),
                        tenths(scene.left()),
                        tenths(-scene.top()),
                        tenths(scene.width()),
                        tenths(scene.height()),
                        tenths(scene.width()));
    }

    /// The shapes alone, to be put into a frame of the scene's box.
    String body(Scene scene, boolean mirrored) {
        var body = new StringBuilder();
        if (mirrored) {
            body.append("<g transform=\"matrix(-1 0 0 1 %s 0)\">".formatted(tenths(2 * scene.left() + scene.width())));
        }
        scene.shapes().forEach(shape -> body.append(element(shape, Pen.path(shape.outline()), "/>")));
        return body.append(mirrored ? "</g>" : "").toString();
    }

    String element(Shape shape, String path, String end) {
        var element = new StringBuilder("<path");
        if (manner == Manner.STYLED) {
            var classes = (shape.fill() == null ? "" : word(shape.fill()) + " ")
                    + (shape.line() == null ? "" : word(shape.line()));
            element.append(" class=\"").append(classes.strip()).append('"');
            element.append(shape.fill() == null ? " fill=\"none\"" : "");
            if (shape.line() != null && shape.thickness() != Shape.FINE) {
                element.append(" style=\"stroke-width:")
                        .append(tenths(shape.thickness()))
                        .append('"');
            }
        } else {
            element.append(attributes(shape));
        }
        return element.append(" d=\"").append(path).append('"').append(end).toString();
    }

    private String attributes(Shape shape) {
        var fill = shape.fill() == null ? " fill=\"none\"" : paint(shape.fill());
        var line = shape.line();
        if (line == null) {
            return fill;
        }
        var width = shape.thickness() == Shape.FINE ? "" : " stroke-width=\"" + tenths(shape.thickness()) + "\"";
        return fill + " stroke=\"" + colour(line) + "\"" + width;
    }

    private String paint(Paint paint) {
        return manner == Manner.STYLED ? " class=\"" + word(paint) + "\"" : " fill=\"" + colour(paint) + "\"";
    }

    String colour(Paint paint) {
        return theme == Theme.DARK ? paint.dark() : paint.light();
    }

    private static String word(Paint paint) {
        return paint.word();
    }

    static String tenths(double value) {
        return Pen.decimal(Pen.tenths(value));
    }

    static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

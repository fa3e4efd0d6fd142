package dev.sthira.session.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.batik.constants.XMLConstants.XML_NAMESPACE_URI;
import static org.apache.batik.util.SVGConstants.SVG_NAMESPACE_URI;

import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.io.StringWriter;
import java.util.EnumSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGShape;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What a chart is drawn on: shapes and letters in few colours become an SVG document. The same strokes always give the
/// same bytes.
///
/// Shapes are converted one by one, and letters are set without asking for their size, so that no font needs to be
/// installed. All measures are whole: the library writes others with a formatter that all threads would share.
final class Canvas {
    private static final String FONTS =
            "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

    /// Which point of a text is put where.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final Document document;
    private final Element root;
    private final SVGShape shapes;
    private final Theme theme;
    private final EnumSet<Ink> used = EnumSet.noneOf(Ink.class);

    Canvas(int width, int height, Theme theme, Caption caption) {
        this.theme = theme;
        document = document();
        shapes = new SVGShape(SVGGeneratorContext.createDefault(document));
        root = document.createElementNS(SVG_NAMESPACE_URI, "svg");
        document.appendChild(root);
        root.setAttribute("viewBox", "0 0 %d %d".formatted(width, height));
        root.setAttribute("width", String.valueOf(width));
        root.setAttribute("height", String.valueOf(height));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "t d");
        root.setAttribute("font-family", FONTS);
        root.setAttributeNS(XML_NAMESPACE_URI, "xml:lang", caption.language());
        words("title", "t", caption.title());
        words("desc", "d", caption.description());
        fill(new RoundRectangle2D.Float(0, 0, width, height, 16, 16), Ink.PAPER);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void fill(Shape shape, Ink ink) {
        add(shapes.toSVG(shape), "fill", ink);
    }

    void stroke(Shape shape, Ink ink, int width) {
        Element line = add(shapes.toSVG(shape), "stroke", ink);
        line.setAttribute("fill", "none");
        line.setAttribute("stroke-width", String.valueOf(width));
        line.setAttribute("stroke-linecap", "round");
        line.setAttribute("stroke-linejoin", "round");
    }

    void dash(Shape shape, Ink ink, int width) {
        stroke(shape, ink, width);
        ((Element) root.getLastChild()).setAttribute("stroke-dasharray", "2 6");
    }

    void text(String text, int x, int y, int size, Ink ink, Anchor anchor) {
        Element written = document.createElementNS(SVG_NAMESPACE_URI, "text");
        written.setTextContent(plain(text));
        written.setAttribute("x", String.valueOf(x));
        written.setAttribute("y", String.valueOf(y));
        written.setAttribute("font-size", String.valueOf(size));
        if (anchor != Anchor.START) {
            written.setAttribute("text-anchor", anchor == Anchor.END ? "end" : "middle");
        }
        add(written, "fill", ink);
    }

    private void words(String name, String id, String text) {
        Element words = document.createElementNS(SVG_NAMESPACE_URI, name);
        words.setAttribute("id", id);
        words.setTextContent(plain(text));
        root.appendChild(words);
    }

    private Element add(Element element, String what, Ink ink) {
        used.add(ink);
        element.setAttribute(what, ink.colour(theme));
        if (theme == Theme.AUTO) {
            element.setAttribute("class", word(what, ink));
        }
        root.appendChild(element);
        return element;
    }

    /// No XML has these.
    private static String plain(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }

    private static String word(String what, Ink ink) {
        return what.charAt(0) + "-" + ink.word();
    }

    /// The document, done.
    byte[] svg() {
        if (theme == Theme.AUTO) {
            root.insertBefore(night(), root.getChildNodes().item(2));
        }
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var written = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(written));
            return written.toString().getBytes(UTF_8);
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Attributes have the colours of the day; whoever reads by night has these instead.
    private Element night() {
        var rules = new StringBuilder("@media(prefers-color-scheme:dark){");
        for (Ink ink : used) {
            for (String what : new String[] {"fill", "stroke"}) {
                rules.append(".%s{%s:%s}".formatted(word(what, ink), what, ink.colour(Theme.DARK)));
            }
        }
        Element style = document.createElementNS(SVG_NAMESPACE_URI, "style");
        style.setTextContent(rules.append('}').toString());
        return style;
    }
}

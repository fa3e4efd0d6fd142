package dev.sthira.catalog.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import dev.sthira.catalog.lettering.Face;
import dev.sthira.catalog.lettering.Fonts;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Makes PDF of XHTML: accessible, with its fonts inside, the same bytes for the same page, and nothing fetched from
/// anywhere.
@Singleton
final class Press {
    private static final int BOLD = 700;
    private static final int NORMAL = 400;
    private final Fonts fonts;

    Press(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] pdf(String xhtml, long id) {
        try (var svg = new BatikSVGDrawer();
                var renderer = builder(xhtml, svg).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            timeless(document, id);
            var bytes = new ByteArrayOutputStream();
            // In object streams PDFBox counts an object too many, which strict readers call damage.
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(String xhtml, BatikSVGDrawer svg) {
        return new PdfRendererBuilder()
                .withW3cDocument(parsed(xhtml), "")
                .usePdfUaAccessibility(true)
                .useSVGDrawer(svg)
                .useUriResolver((_, _) -> null)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(() -> fonts.open(Face.REGULAR), "Sheet", NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> fonts.open(Face.BOLD), "Sheet", BOLD, FontStyle.NORMAL, true)
                .useFont(() -> fonts.open(Face.ITALIC), "Sanskrit", NORMAL, FontStyle.NORMAL, true)
                .withProducer("Sthira");
    }

    /// Nothing in it says when or where it was made.
    private static void timeless(PDDocument document, long id) {
        var information = document.getDocumentInformation().getCOSObject();
        information.removeItem(COSName.CREATION_DATE);
        information.removeItem(COSName.MOD_DATE);
        document.setDocumentId(id);
    }

    private static Document parsed(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the template writes well-formed pages", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

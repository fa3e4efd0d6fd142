package dev.sthira.kit.reference;

import static dev.sthira.kit.reference.HtmlPage.hash;
import static dev.sthira.kit.reference.HtmlPage.resource;
import static dev.sthira.kit.reference.HtmlPage.text;

/// The OpenAPI document to read and to try: Swagger UI, in a page of ours that lets it ask nobody but this service.
final class Viewer {
    private static final String STYLE = resource("viewer.css");
    private static final String SCRIPT = resource("viewer.js");
    private static final String POLICY = ("default-src 'none'; connect-src 'self'; script-src 'self' 'sha256-%s';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'")
            .formatted(hash(SCRIPT));

    private Viewer() {}

    static HtmlPage of(String title) {
        return new HtmlPage("""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/q/swagger-ui/swagger-ui.css">
            <title>%s · Sthira</title>
            <style>%s</style>
            </head>
            <body>
            <p class="back"><a href="/">← The service</a></p>
            <main id="addresses"></main>
            <script src="/q/swagger-ui/swagger-ui-bundle.js"></script>
            <script>%s</script>
            </body>
            </html>
            """.formatted(text(title), STYLE, SCRIPT), POLICY);
    }
}

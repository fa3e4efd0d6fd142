package dev.sthira.kit.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// A page to read, light or dark as its reader has it, which loads nothing and runs nothing.
///
/// @param policy lets in the one style that stands in the page, by its hash
record HtmlPage(String html, String policy) {
    private static final String STYLE = resource("page.css");
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(hash(STYLE));

    static HtmlPage of(String title, String body) {
        return new HtmlPage("""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>%s · Sthira</title>
            <style>%s</style>
            </head>
            <body>
            %s
            </body>
            </html>
            """.formatted(text(title), STYLE, body), POLICY);
    }

    /// Words of ours as HTML: what stands between backticks is code.
    static String text(String words) {
        return escaped(words).replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    /// Any characters, so that they show as they are.
    static String escaped(String any) {
        return any.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String resource(String name) {
        try (var stream = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As a policy names what stands in a page.
    static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }
}

package dev.sthira.kit.reference;

import static dev.sthira.kit.reference.HtmlPage.escaped;
import static dev.sthira.kit.reference.HtmlPage.text;

import dev.sthira.kit.problem.ProblemKind;
import java.util.Collection;

/// The first page of a service: what it does, and where everything about it stands.
final class FrontPage {
    private FrontPage() {}

    /// @param issuer     where tokens come from
    /// @param management the port of health and metrics
    static HtmlPage of(ReferenceSettings settings, String issuer, int management, Collection<ProblemKind> refusals) {
        return HtmlPage.of(settings.title(), """
            <header>
            <p class="brand">Sthira</p>
            <h1>%1$s</h1>
            <p class="about">%2$s</p>
            </header>
            <main>
            <nav aria-label="Reference"><ul class="ways">
            <li><a href="/q/reference"><b>API reference</b><span>Every address, to read and to try.</span></a></li>
            <li><a href="/q/asyncapi?format=html"><b>Events</b><span>What it says and hears on Kafka, each with an example.</span></a></li>
            </ul></nav>
            <section><h2>For programs</h2>
            <dl>
            <dt>OpenAPI 3.1</dt><dd><a href="/q/openapi">YAML</a> · <a href="/q/openapi?format=json">JSON</a></dd>
            <dt>AsyncAPI 3</dt><dd><a href="/q/asyncapi?format=yaml">YAML</a> · <a href="/q/asyncapi?format=json">JSON</a></dd>
            <dt>Problem kinds</dt><dd><a href="/problems">/problems</a></dd>
            <dt>Tokens</dt><dd>OpenID Connect, audience <code>sthira</code>, from
            <a href="%3$s/.well-known/openid-configuration">%3$s</a></dd>
            <dt>Health</dt><dd><a href="http://127.0.0.1:%4$d/q/health">/q/health</a> and
            <a href="http://127.0.0.1:%4$d/q/metrics">/q/metrics</a> on port %4$d, from the machine itself</dd>
            </dl></section>
            <section><h2>Refusals</h2>
            <p>Each is a problem (RFC 9457) whose <code>type</code> leads to a page that says what to do.</p>
            <details><summary>All %5$d kinds</summary>%6$s</details></section>
            </main>
            """.formatted(
                        text(settings.title()),
                        text(settings.about()),
                        escaped(issuer),
                        management,
                        refusals.size(),
                        ProblemPages.list(refusals)));
    }
}

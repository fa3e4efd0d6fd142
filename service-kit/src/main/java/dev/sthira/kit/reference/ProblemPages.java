package dev.sthira.kit.reference;

import static dev.sthira.kit.reference.HtmlPage.escaped;
import static dev.sthira.kit.reference.HtmlPage.text;

import dev.sthira.kit.problem.ProblemKind;
import java.util.Collection;
import java.util.stream.Collectors;

/// What people read about refusals.
final class ProblemPages {
    private ProblemPages() {}

    static HtmlPage all(Collection<ProblemKind> kinds) {
        return HtmlPage.of("Refusals", """
            <header><p class="brand"><a href="/">Sthira</a></p><h1>Refusals</h1>
            <p class="about">Each is a problem (RFC 9457) whose <code>type</code> leads to one of these pages.</p></header>
            <main>%s</main>
            """.formatted(list(kinds)));
    }

    static HtmlPage one(ProblemKind kind) {
        return HtmlPage.of(kind.title(), """
            <header><p class="brand"><a href="/">Sthira</a></p>
            <p class="address"><span class="act">%d</span> <code>%s</code></p><h1>%s</h1></header>
            <main><p>%s</p><p><a href="/problems">All refusals</a></p></main>
            """.formatted(
                        kind.status(), escaped(kind.type().toString()), text(kind.title()), text(kind.explanation())));
    }

    static String list(Collection<ProblemKind> kinds) {
        return kinds.stream()
                .map(kind -> "<li><code>%d</code> <a href=\"%s\">%s</a></li>"
                        .formatted(kind.status(), escaped(kind.type().toString()), text(kind.title())))
                .collect(Collectors.joining("\n", "<ul class=\"kinds\">", "</ul>"));
    }
}

package dev.sthira.web.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// axe-core, where `.ci/tools` has brought it.
final class Axe {
    private static final Path SCRIPT = Path.of("..", ".ci", "node_modules", "axe-core", "axe.min.js");

    private final String script;

    private Axe(String script) {
        this.script = script;
    }

    static Optional<Axe> ifThere() throws IOException {
        return Files.exists(SCRIPT) ? Optional.of(new Axe(Files.readString(SCRIPT))) : Optional.empty();
    }

    /// What is amiss on a page, a line each.
    List<String> findings(Page page) {
        page.evaluate(script);
        return run(page, "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}");
    }

    /// What is hard to read in the colours that a page has now; it was looked over before.
    List<String> contrastFindings(Page page) {
        return run(page, "{runOnly: {type: 'rule', values: ['color-contrast']}}");
    }

    private static List<String> run(Page page, String rules) {
        List<?> violations = (List<?>) page.evaluate("async () => (await axe.run(" + rules + """
                )).violations.map(each => `${each.id}: ${each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`)""");
        return violations.stream().map(each -> page.url() + " " + each).toList();
    }
}

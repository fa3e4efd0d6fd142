package dev.sthira.catalog.sheet;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;

/// Sheets as XHTML.
@Singleton
final class Pages {
    private static final String TEMPLATE = "sheet/page.html";
    private final Template template;

    Pages(Engine engine) {
        template = engine.getTemplate(TEMPLATE);
    }

    String xhtml(Page page) {
        return template.data("page", page).render();
    }
}

package dev.sthira.kit.reference;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers `/`, `/q/reference` and `/q/asyncapi`, to everybody.
@ApplicationScoped
final class Reference {
    private final Answer front;
    private final Answer viewer;
    private final Answer yaml;
    private final Answer json;
    private final Answer page;

    Reference(
            ReferenceSettings settings,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer,
            @ConfigProperty(name = "quarkus.management.port") int management,
            AllKinds kinds) {
        var events = EventsDocument.ofThisService();
        front = Answer.page(FrontPage.of(settings, issuer, management, kinds.list()));
        viewer = Answer.page(Viewer.of(settings.title()));
        yaml = Answer.yaml(events.yaml());
        json = Answer.json(events.json());
        page = Answer.page(EventsPage.of(events));
    }

    void install(@Observes Router router) {
        answer(router, "/", front::send);
        answer(router, "/q/reference", viewer::send);
        answer(router, "/q/asyncapi", request -> wished(request).send(request));
    }

    private static void answer(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler);
    }

    // As /q/openapi does it: a format that is asked for by name, or what the caller takes, or YAML.
    private Answer wished(RoutingContext request) {
        return switch (request.queryParams().get("format")) {
            case "json" -> json;
            case "html" -> page;
            case null ->
                request.parsedHeaders().accept().stream()
                        .map(MIMEHeader::value)
                        .map(this::inForm)
                        .findFirst()
                        .orElse(yaml);
            default -> yaml;
        };
    }

    private Answer inForm(String form) {
        return switch (form) {
            case "application/json" -> json;
            case "text/html" -> page;
            default -> yaml;
        };
    }
}

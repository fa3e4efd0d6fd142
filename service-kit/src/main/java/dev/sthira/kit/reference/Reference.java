package dev.sthira.kit.reference;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkus.arc.All;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
            @All List<ProblemKinds> features) {
        var events = EventsDocument.ofThisService();
        front = Answer.page(FrontPage.of(settings, issuer, management, kinds(features)));
        viewer = Answer.page(Viewer.of(settings.title()));
        yaml = Answer.yaml(events.yaml());
        json = Answer.json(events.json());
        page = Answer.page(EventsPage.of(events));
    }

    private static List<ProblemKind> kinds(List<ProblemKinds> features) {
        return features.stream()
                .map(ProblemKinds::kinds)
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(ProblemKind::status).thenComparing(ProblemKind::name))
                .toList();
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

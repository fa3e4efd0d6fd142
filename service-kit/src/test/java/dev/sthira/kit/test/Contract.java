package dev.sthira.kit.test;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/// Holds every request that is taken, and every answer, to the OpenAPI document that the service serves.
final class Contract implements Filter {
    private static final AtomicInteger VALIDATED = new AtomicInteger();

    private static volatile ContractDocument document;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var answer = context.next(request, response);
        var uri = URI.create(request.getURI());
        if (!isAboutTheService(uri.getPath())) {
            var complaints = document(uri).complaints(Exchange.of(request, answer));
            if (!complaints.isEmpty()) {
                throw new AssertionError("%s %s → %d breaks the served contract:\n  %s"
                        .formatted(
                                request.getMethod(),
                                uri.getRawPath(),
                                answer.statusCode(),
                                String.join("\n  ", complaints)));
            }
            VALIDATED.incrementAndGet();
        }
        return answer;
    }

    private static boolean isAboutTheService(String path) {
        return path.equals("/") || path.startsWith("/q/");
    }

    /// How many answers were held to it since this was asked last.
    static int validated() {
        return VALIDATED.getAndSet(0);
    }

    private static ContractDocument document(URI service) {
        if (document == null) {
            document = ContractDocument.of(service.resolve("/q/openapi?format=json"));
        }
        return document;
    }
}

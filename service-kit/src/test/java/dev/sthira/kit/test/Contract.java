package dev.sthira.kit.test;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/// Holds every request that is taken, and every answer, to the OpenAPI document that the service serves.
final class Contract implements Filter {
    private static final AtomicInteger VALIDATED = new AtomicInteger();

    private static final boolean ENFORCED = Boolean.getBoolean("sthira.contract.enforced");
    private static final Set<String> COMPLAINTS = new ConcurrentSkipListSet<>();

    private static volatile ContractDocument document;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var answer = context.next(request, response);
        var uri = URI.create(request.getURI());
        if (!isAboutTheService(uri.getPath())) {
            var complaints = document(uri).complaints(Exchange.of(request, answer));
            if (!complaints.isEmpty()) {
                broken("%s %s → %d breaks the served contract:\n  %s"
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

    // A service whose document does not yet say all of it collects what is missing in target/contract/complaints.txt.
    private static void broken(String complaint) {
        if (ENFORCED) {
            throw new AssertionError(complaint);
        }
        if (COMPLAINTS.size() < 10_000) {
            COMPLAINTS.add(complaint);
        }
    }

    static Collection<String> complaints() {
        return List.copyOf(COMPLAINTS);
    }

    /// How many answers were held to it so far.
    static int validated() {
        return VALIDATED.get();
    }

    private static ContractDocument document(URI service) {
        if (document == null) {
            document = ContractDocument.of(service.resolve("/q/openapi?format=json"));
        }
        return document;
    }
}

package dev.sthira.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/// What the framework refuses by itself, as a problem in our words.
final class FrameworkRefusals {
    private FrameworkRefusals() {}

    static HttpProblem of(Response refusal, ResourceInfo asked, String path) {
        var problem = Standard.of(refusal.getStatus()).problem().withDetail(detail(refusal.getStatus(), asked));
        if (refusal.getStatus() == 405) {
            problem.withHeader(HttpHeaders.ALLOW, String.join(", ", KnownMethods.of(path)));
        }
        if (refusal.getHeaderString(HttpHeaders.RETRY_AFTER) instanceof String seconds) {
            problem.withHeader(HttpHeaders.RETRY_AFTER, seconds);
        }
        return problem.build();
    }

    private static String detail(int status, ResourceInfo asked) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know that method; the header Allow names those that it knows.";
            case 406 -> "This address answers with " + forms(asked) + ".";
            case 413 -> "The body is larger than this address takes.";
            case 415 -> "Send the body as application/json in UTF-8.";
            default -> "The request was refused.";
        };
    }

    private static String forms(ResourceInfo asked) {
        var method = asked.getResourceMethod();
        var produces = method == null ? null : method.getAnnotation(Produces.class);
        return produces == null ? "another form only" : String.join(" or ", Arrays.asList(produces.value())) + " only";
    }
}

package dev.sthira.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// What the framework refuses by itself, as a problem in our words.
final class FrameworkRefusals {
    private FrameworkRefusals() {}

    static HttpProblem of(Response refusal, String path) {
        var problem = Standard.of(refusal.getStatus()).problem().withDetail(detail(refusal.getStatus(), path));
        if (refusal.getStatus() == 405) {
            problem.withHeader(HttpHeaders.ALLOW, String.join(", ", KnownAddresses.methods(path)));
        }
        if (refusal.getHeaderString(HttpHeaders.RETRY_AFTER) instanceof String seconds) {
            problem.withHeader(HttpHeaders.RETRY_AFTER, seconds);
        }
        return problem.build();
    }

    private static String detail(int status, String path) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know that method; the header Allow names those that it knows.";
            case 406 -> "This address answers with " + forms(path) + ".";
            case 413 -> "The body is larger than this address takes.";
            case 415 -> "Send the body as application/json in UTF-8.";
            default -> "The request was refused.";
        };
    }

    private static String forms(String path) {
        var forms = KnownAddresses.forms(path);
        return forms.isEmpty() ? "another form only" : String.join(" or ", forms) + " only";
    }
}

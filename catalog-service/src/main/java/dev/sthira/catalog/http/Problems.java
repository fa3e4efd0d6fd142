package dev.sthira.catalog.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Refusals of the framework as problems (RFC 9457) in our words; what a feature refuses, it says itself.
final class Problems {
    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(
            value = {
                JsonProcessingException.class,
                MismatchedInputException.class,
                UnrecognizedPropertyException.class,
                InvalidFormatException.class
            },
            priority = BEFORE_THE_LIBRARY)
    Response unreadable(JsonProcessingException cause) {
        return BodyProblems.of(cause).toResponse();
    }

    @ServerExceptionMapper(
            value = {WebApplicationException.class, NotFoundException.class},
            priority = BEFORE_THE_LIBRARY)
    Response refused(WebApplicationException cause) {
        return cause.getCause() instanceof JsonProcessingException unreadable
                ? unreadable(unreadable)
                : problem(cause.getResponse()).toResponse();
    }

    // Whoever stops in the middle of a body, or goes on for too long, is no fault of ours.
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response brokenOff(IOException cause) {
        return HttpProblem.valueOf(
                        Response.Status.BAD_REQUEST,
                        "The body was broken off, or is larger than 256 KiB (an import: 2 MiB).")
                .toResponse();
    }

    // The library's own mapper does not fit the patched HTTP layer and would answer 500.
    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_LIBRARY)
    Response unknownPerson(SecurityException cause) {
        return HttpProblem.builder()
                .withStatus(Response.Status.UNAUTHORIZED)
                .withTitle("Who is asking?")
                .withDetail("Send a valid access token: Authorization: Bearer <token>.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response issuerAway(OIDCException cause) {
        return HttpProblem.builder()
                .withStatus(Response.Status.SERVICE_UNAVAILABLE)
                .withTitle("Tokens cannot be checked at the moment")
                .withDetail("The token issuer does not answer. Please try again in a few seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build()
                .toResponse();
    }

    private static HttpProblem problem(Response refusal) {
        var problem = HttpProblem.builder()
                .withStatus(refusal.getStatusInfo())
                .withTitle(refusal.getStatusInfo().getReasonPhrase())
                .withDetail(detail(refusal.getStatus()));
        var methods = refusal.getHeaderString(HttpHeaders.ALLOW);
        if (methods != null) {
            problem.withHeader(HttpHeaders.ALLOW, methods);
        }
        return problem.build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know that method.";
            case 406 -> "This address answers with application/json only.";
            case 413 -> "The body is larger than 256 KiB (an import: 2 MiB).";
            case 415 -> "Send the body as application/json in UTF-8.";
            default -> "The request was refused.";
        };
    }
}
